package org.communique;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.communique.cli.Rendering;
import org.communique.cli.Terminal;
import org.communique.corpus.CorpusChanges;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.SourcedCommunique;
import org.communique.render.CitedHit;
import org.communique.render.CommuniqueJson;
import org.communique.render.DifferencesJson;
import org.communique.render.ExplanationJson;
import org.communique.render.ExportColumn;
import org.communique.render.ExportFormat;
import org.communique.render.ExportWriter;
import org.communique.render.SearchResultJson;
import org.communique.render.StatusJson;
import org.communique.render.SuggestionsJson;
import org.communique.render.TerminalDifferences;
import org.communique.render.TerminalRenderer;
import org.communique.render.TerminalStyle;
import org.communique.render.TerminalVerification;
import org.communique.render.VerificationJson;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.search.Vocabulary;
import org.communique.study.Differences;
import org.communique.study.Verification;

/** Hands answers to the renderers. */
final class Renderers implements Rendering {
  private final Supplier<Vocabulary> vocabulary;

  Renderers(Supplier<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  private TerminalRenderer renderer(Terminal terminal) {
    return new TerminalRenderer(
        new TerminalStyle(terminal.colour(), terminal.width()), vocabulary.get());
  }

  @Override
  public String searchJson(SearchResult result) {
    return Json.line(SearchResultJson.of(result));
  }

  @Override
  public ExportSink export(ExportFormat format, Appendable out, String site) {
    return ExportWriter.of(format, out, site);
  }

  @Override
  public ExportSink csv(List<ExportColumn> columns, Appendable out, String site) {
    return ExportWriter.csv(out, site, columns);
  }

  @Override
  public ExportSink columns(List<ExportColumn> columns, Appendable out, String site) {
    return ExportWriter.columns(out, site, columns);
  }

  @Override
  public String suggestionsJson(String typed, List<Suggestion> suggestions) {
    return Json.line(SuggestionsJson.of(typed, suggestions));
  }

  @Override
  public String searchText(SearchResult result, Terminal terminal) {
    return renderer(terminal).search(result);
  }

  @Override
  public String queryText(SearchResult result, Terminal terminal) {
    return renderer(terminal).query(result);
  }

  @Override
  public String explanationJson(Explanation explanation) {
    return Json.line(ExplanationJson.of(explanation));
  }

  @Override
  public String explanationText(Explanation explanation, Terminal terminal) {
    return renderer(terminal).explanation(explanation);
  }

  @Override
  public String queryHelp(Terminal terminal) {
    return renderer(terminal).queryHelp();
  }

  @Override
  public String settingsHelp() {
    return SettingsSample.text();
  }

  @Override
  public String communiqueJson(OpenedCommunique opened, OptionalInt paragraph) {
    JsonValue.JsonObject whole = CommuniqueJson.opened(opened, "");
    return Json.line(paragraph.isPresent() ? only(whole, paragraph.getAsInt()) : whole);
  }

  /** The communiqué with one of its paragraphs. */
  private static JsonValue only(JsonValue.JsonObject whole, int number) {
    JsonValue.ObjectBuilder part = JsonValue.object();
    whole.fields().forEach(part::put);
    List<JsonValue> paragraphs = whole.get("paragraphs").elements();
    return part.put("paragraphs", List.of(paragraphs.get(number - 1))).build();
  }

  @Override
  public String communiqueText(OpenedCommunique opened, OptionalInt paragraph, Terminal terminal) {
    TerminalRenderer renderer = renderer(terminal);
    return paragraph.isPresent()
        ? renderer.paragraph(opened, paragraph.getAsInt())
        : renderer.communique(opened);
  }

  @Override
  public String verificationJson(Verification verification, String site) {
    return Json.line(VerificationJson.of(verification, site));
  }

  @Override
  public String verificationText(Verification verification, String site) {
    return TerminalVerification.of(verification, site);
  }

  @Override
  public String differencesJson(Differences<CitedHit> differences, String name) {
    return Json.line(DifferencesJson.of(differences, name));
  }

  @Override
  public String differencesText(Differences<CitedHit> differences, String name, Terminal terminal) {
    return TerminalDifferences.of(
        differences, name, new TerminalStyle(terminal.colour(), terminal.width()));
  }

  @Override
  public String firstLook(Differences<CitedHit> differences) {
    return TerminalDifferences.first(differences);
  }

  @Override
  public String annotationsJsonLine(SourcedCommunique communique) {
    return Json.line(CommuniqueJson.annotated(communique));
  }

  @Override
  public String fileJsonLine(FileEntry file) {
    return Json.line(StatusJson.file(file));
  }

  @Override
  public String statusJson(IndexStatus status, CorpusChanges pending) {
    JsonValue changes =
        JsonValue.object()
            .put("added", JsonValue.arrayOfStrings(pending.added()))
            .put("updated", JsonValue.arrayOfStrings(pending.updated()))
            .put("moved", pending.moved().stream().map(Renderers::move).toList())
            .put("deleted", JsonValue.arrayOfStrings(pending.deleted()))
            .build();
    JsonValue.ObjectBuilder whole = JsonValue.object();
    StatusJson.of(status).fields().forEach(whole::put);
    return Json.line(whole.put("pending", changes).build());
  }

  private static JsonValue move(CorpusChanges.Move move) {
    return JsonValue.object().put("from", move.from()).put("to", move.to()).build();
  }
}
