package org.communique.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;

/** What the index holds as JSON: what {@code status --json} prints. */
public final class StatusJson {
  private StatusJson() {}

  public static JsonObject of(IndexStatus status) {
    return JsonValue.object()
        .put("generation", status.generation())
        .put("communiques", status.communiques())
        .put("paragraphs", status.paragraphs())
        .put("files", status.files().stream().map(StatusJson::file).toList())
        .build();
  }

  /** One line of the ledger. {@code seconds} is rounded to milliseconds. */
  public static JsonObject file(FileEntry file) {
    return JsonValue.object()
        .put("file", file.path())
        .put("status", file.status().label())
        .put("cause", JsonParts.orNull(file.cause()))
        .put("reason", JsonParts.orNull(file.reason()))
        .put("bytes", file.sizeBytes())
        .put("characters", file.characters())
        .put("paragraphs", file.paragraphs())
        .put("seconds", seconds(file.seconds()))
        .put("truncated", file.truncated())
        .put("omissions", JsonValue.arrayOfStrings(file.omissions()))
        .put("ids", JsonValue.arrayOfStrings(file.ids().stream().map(Object::toString).toList()))
        .build();
  }

  private static double seconds(double seconds) {
    return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP).doubleValue();
  }
}
