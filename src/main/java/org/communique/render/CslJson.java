package org.communique.render;

import java.util.ArrayList;
import java.util.List;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;

/**
 * An item of the Citation Style Language (version 1.0.2, schema {@code csl-data.json}), in the list
 * that programs read. Names are literal, so that none is taken apart.
 */
final class CslJson {
  private CslJson() {}

  static String items(CitedWork work) {
    return Json.pretty(JsonValue.arrayOf(List.of(item(work)))) + "\n";
  }

  private static JsonObject item(CitedWork work) {
    Citation citation = work.citation();
    JsonValue.ObjectBuilder item =
        JsonValue.object().put("id", citation.id().value()).put("type", type(work.kind()));
    item.put("title", citation.title());
    if (!citation.issuers().isEmpty()) {
      item.put(
          "author",
          citation.issuers().stream()
              .map(name -> JsonValue.object().put("literal", name).build())
              .toList());
    }
    citation.date().ifPresent(date -> item.put("issued", issued(date)));
    item.put("genre", work.kind().title());
    if (!citation.place().isEmpty()) {
      item.put("note", citation.place());
    }
    if (work.hasLanguage()) {
      item.put("language", work.language());
    }
    return item.put("URL", citation.permalink()).build();
  }

  private static String type(DocumentKind kind) {
    return switch (kind) {
      case TREATY, MEMORANDUM -> "treaty";
      case RESOLUTION -> "legislation";
      case JOINT_STATEMENT, STATEMENT, COMMUNIQUE, DECLARATION, PRESS_RELEASE, OTHER -> "document";
    };
  }

  private static JsonObject issued(IssueDate date) {
    List<JsonValue> parts = new ArrayList<>(List.of(JsonValue.of(date.from().getYear())));
    if (date.precision() != IssueDate.Precision.YEAR) {
      parts.add(JsonValue.of(date.from().getMonthValue()));
    }
    if (date.precision() == IssueDate.Precision.DAY) {
      parts.add(JsonValue.of(date.from().getDayOfMonth()));
    }
    JsonValue dates = JsonValue.arrayOf(List.of(JsonValue.arrayOf(parts)));
    return JsonValue.object().put("date-parts", dates).build();
  }
}
