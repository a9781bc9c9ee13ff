package org.communique.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.communique.corpus.CorpusChanges;
import org.communique.json.Json;
import org.communique.json.JsonValue;
import org.communique.model.SourcedCommunique;
import org.communique.render.CitedHit;
import org.communique.render.ExportColumn;
import org.communique.render.ExportFormat;
import org.communique.render.ExportWriter;
import org.communique.render.SuggestionsJson;
import org.communique.search.Explanation;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.study.Differences;
import org.communique.study.Verification;

/** Shows just enough of an answer to tell which it is. */
final class PlainRendering implements Rendering {
  /** Whether each answer for people was asked for in colour. */
  private final List<Boolean> colours = new ArrayList<>();

  List<Boolean> colours() {
    return colours;
  }

  @Override
  public String searchJson(SearchResult result) {
    return Json.line(
        JsonValue.object()
            .put("understood", result.understood())
            .put("total", result.total())
            .put("request", result.request().toString())
            .build());
  }

  @Override
  public ExportSink export(ExportFormat format, Appendable out, String site) {
    return new ExportSink() {
      @Override
      public void begin(ExportHead head) {}

      @Override
      public boolean take(ExportedHit exported) throws IOException {
        JsonValue.ObjectBuilder object = JsonValue.object().put("rank", exported.hit().rank());
        object.put("id", exported.hit().id().value());
        out.append(Json.line(object.build())).append('\n');
        return true;
      }
    };
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
    colours.add(terminal.colour());
    return result.hits().stream()
            .map(hit -> hit.rank() + " " + hit.title() + "\n")
            .collect(Collectors.joining())
        + result.total()
        + " found\n";
  }

  @Override
  public String queryText(SearchResult result, Terminal terminal) {
    return "understood " + result.tree().query() + "\n";
  }

  @Override
  public String explanationJson(Explanation explanation) {
    return "{\"matches\":" + explanation.matches() + "}";
  }

  @Override
  public String explanationText(Explanation explanation, Terminal terminal) {
    return (explanation.matches() ? "matches " : "does not match ") + explanation.text() + "\n";
  }

  @Override
  public String queryHelp(Terminal terminal) {
    return "how to ask\n";
  }

  @Override
  public String settingsHelp() {
    return "SETTINGS\n";
  }

  @Override
  public String communiqueJson(OpenedCommunique opened, OptionalInt paragraph) {
    return Json.line(JsonValue.object().put("id", opened.communique().id().value()).build());
  }

  @Override
  public String communiqueText(OpenedCommunique opened, OptionalInt paragraph, Terminal terminal) {
    String text = opened.communique().text().text();
    if (paragraph.isEmpty()) {
      return text + "\n";
    }
    return opened.communique().text().paragraphs().get(paragraph.getAsInt() - 1).span().in(text)
        + "\n";
  }

  @Override
  public String verificationJson(Verification verification, String site) {
    return Json.line(JsonValue.object().put("total", verification.total()).build());
  }

  @Override
  public String verificationText(Verification verification, String site) {
    return verification.total() + " places\n";
  }

  @Override
  public String differencesJson(Differences<CitedHit> differences, String name) {
    return Json.line(JsonValue.object().put("total", differences.total()).build());
  }

  @Override
  public String differencesText(Differences<CitedHit> differences, String name, Terminal terminal) {
    return differences.all().isEmpty() ? "" : name + differences.all().size() + " differences\n";
  }

  @Override
  public String firstLook(Differences<CitedHit> differences) {
    return differences.total() + " at first";
  }

  @Override
  public String annotationsJsonLine(SourcedCommunique read) {
    return Json.line(
        JsonValue.object()
            .put("file", read.source().path())
            .put("id", read.communique().id().value())
            .build());
  }

  @Override
  public String fileJsonLine(FileEntry file) {
    return Json.line(JsonValue.object().put("file", file.path()).build());
  }

  @Override
  public String statusJson(IndexStatus status, CorpusChanges pending) {
    return Json.line(
        JsonValue.object()
            .put("generation", status.generation())
            .put("added", pending.added().size())
            .build());
  }
}
