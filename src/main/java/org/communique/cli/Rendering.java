package org.communique.cli;

import java.util.List;
import java.util.OptionalInt;
import org.communique.corpus.CorpusChanges;
import org.communique.model.SourcedCommunique;
import org.communique.render.CitedHit;
import org.communique.render.ExportColumn;
import org.communique.render.ExportFormat;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.FileEntry;
import org.communique.search.IndexStatus;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.study.Differences;
import org.communique.study.Verification;

/**
 * Answers as text. What is JSON comes without a line end; what is for people are whole lines.
 *
 * <p>A paragraph is given by its number, 1-based; empty means the whole communiqué.
 */
public interface Rendering {
  String searchJson(SearchResult result);

  /**
   * Writes hits one by one.
   *
   * @param site address of the server in permalinks
   */
  ExportSink export(ExportFormat format, Appendable out, String site);

  /** Writes some columns of hits as CSV. */
  ExportSink csv(List<ExportColumn> columns, Appendable out, String site);

  /** Writes some columns of hits with tabs between them. */
  ExportSink columns(List<ExportColumn> columns, Appendable out, String site);

  /** Suggestions on one line. */
  String suggestionsJson(String typed, List<Suggestion> suggestions);

  /** The hits for people, with the notes about the query and the number of hits. */
  String searchText(SearchResult result, Terminal terminal);

  /** The query as it was understood, part by part, with what each part has alone. */
  String queryText(SearchResult result, Terminal terminal);

  String explanationJson(Explanation explanation);

  String explanationText(Explanation explanation, Terminal terminal);

  /** The query language, for people. */
  String queryHelp(Terminal terminal);

  /** A settings file with every setting, its meaning and its default. */
  String settingsHelp();

  String communiqueJson(OpenedCommunique opened, OptionalInt paragraph);

  String communiqueText(OpenedCommunique opened, OptionalInt paragraph, Terminal terminal);

  /**
   * Whether a quotation is verbatim, on one line.
   *
   * @param site address of the server in permalinks
   */
  String verificationJson(Verification verification, String site);

  String verificationText(Verification verification, String site);

  /**
   * What is otherwise about the hits of a search, on one line.
   *
   * @param name of a saved search; empty for none
   */
  String differencesJson(Differences<CitedHit> differences, String name);

  /** The same for people; empty when nothing is otherwise. */
  String differencesText(Differences<CitedHit> differences, String name, Terminal terminal);

  /** What to say at the first look at a search: one sentence. */
  String firstLook(Differences<CitedHit> differences);

  /** What was read out of a communiqué, on one line. */
  String annotationsJsonLine(SourcedCommunique communique);

  /** A line of the ledger, on one line. */
  String fileJsonLine(FileEntry file);

  String statusJson(IndexStatus status, CorpusChanges pending);
}
