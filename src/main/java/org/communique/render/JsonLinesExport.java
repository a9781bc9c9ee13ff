package org.communique.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.search.ExportHead;
import org.communique.search.ExportedHit;
import org.communique.search.Snippet;

/**
 * An export as JSON lines, a hit a line: the fields of a hit of {@link SearchResultJson}, and
 * {@code sentences} (all that match, each with the {@code permalink} of its paragraph), {@code
 * sentencesLeftOut}, {@code citation}, {@code permalink}, {@code sources}, {@code generation} and
 * {@code query} (as typed).
 */
final class JsonLinesExport implements ExportWriter {
  private final Appendable out;
  private final String site;
  private String generation = "";
  private String query = "";

  JsonLinesExport(Appendable out, String site) {
    this.out = out;
    this.site = site;
  }

  @Override
  public void begin(ExportHead head) {
    generation = head.generation();
    query = head.request().text();
  }

  @Override
  public boolean take(ExportedHit exported) throws IOException {
    out.append(Json.line(line(exported))).append('\n');
    return true;
  }

  private JsonObject line(ExportedHit exported) {
    return fields(CitedHit.of(exported, site))
        .put("generation", generation)
        .put("query", query)
        .build();
  }

  /** All fields of a hit but the generation of the index. */
  static JsonValue.ObjectBuilder fields(CitedHit cited) {
    JsonValue.ObjectBuilder object = JsonValue.object();
    SearchResultJson.hit(cited.hit()).fields().forEach(object::put);
    List<JsonValue> sentences = new ArrayList<>();
    for (int i = 0; i < cited.sentences().size(); i++) {
      sentences.add(sentence(cited.sentences().get(i), cited.permalinks().get(i)));
    }
    return object
        .put("sentences", sentences)
        .put("sentencesLeftOut", cited.sentencesLeftOut())
        .put("citation", cited.citation().text())
        .put("permalink", cited.citation().permalink())
        .put("sources", JsonValue.arrayOfStrings(cited.sources()));
  }

  private static JsonValue sentence(Snippet sentence, String permalink) {
    JsonValue.ObjectBuilder object = JsonValue.object();
    SearchResultJson.snippet(sentence).fields().forEach(object::put);
    return object.put("permalink", permalink).build();
  }
}
