package org.communique.render;

import java.io.IOException;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.json.JsonValue.JsonObject;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Source;
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
    Citation citation = ExportWriter.citation(exported, site);
    JsonValue.ObjectBuilder object = JsonValue.object();
    SearchResultJson.hit(exported.hit()).fields().forEach(object::put);
    return object
        .put(
            "sentences",
            exported.sentences().stream().map(sentence -> sentence(exported, sentence)).toList())
        .put("sentencesLeftOut", exported.sentencesLeftOut())
        .put("citation", citation.text())
        .put("permalink", citation.permalink())
        .put(
            "sources",
            JsonValue.arrayOfStrings(exported.sources().stream().map(Source::display).toList()))
        .put("generation", generation)
        .put("query", query)
        .build();
  }

  private JsonValue sentence(ExportedHit exported, Snippet sentence) {
    JsonValue.ObjectBuilder object = JsonValue.object();
    SearchResultJson.snippet(sentence).fields().forEach(object::put);
    CommuniqueText text = exported.communique().text();
    Paragraph paragraph = text.paragraphs().get(sentence.paragraph() - 1);
    String key = ParagraphKey.of(text.textOf(paragraph.span()));
    String link = PageUrls.permalink(exported.hit().id(), paragraph.number(), key);
    return object.put("permalink", site + link).build();
  }
}
