package org.communique.surfaces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.communique.query.QueryParser;
import org.communique.search.CountedClause;
import org.communique.search.ExportHead;
import org.communique.search.ExportSink;
import org.communique.search.ExportedHit;
import org.communique.search.Hit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;

/**
 * An export whose hits are changed on their way out: once as a search shows them, and once with all
 * their sentences.
 */
final class ChangedExport implements ExportSink {
  private final List<ExportedHit> rows = new ArrayList<>();
  private final List<ExportHead> heads = new ArrayList<>();

  private ChangedExport() {}

  static void run(
      SearchEngine engine, SearchRequest request, UnaryOperator<SearchResult> change, ExportSink to)
      throws IOException {
    ChangedExport all = new ChangedExport();
    engine.export(request, all);
    SearchResult changed = change.apply(all.asAnswer(ExportedHit::hit));
    SearchResult whole = change.apply(all.asAnswer(ChangedExport::whole));
    ExportHead head = all.heads.getFirst();
    to.begin(
        new ExportHead(
            request, head.understood(), head.notes(), head.generation(), changed.total()));
    for (int i = 0; i < changed.hits().size(); i++) {
      Hit hit = changed.hits().get(i);
      if (!to.take(all.row(hit, whole.hits().get(i).snippets()))) {
        return;
      }
    }
  }

  @Override
  public void begin(ExportHead head) {
    heads.add(head);
  }

  @Override
  public boolean take(ExportedHit hit) {
    rows.add(hit);
    return true;
  }

  private SearchResult asAnswer(Function<ExportedHit, Hit> shown) {
    ExportHead head = heads.getFirst();
    return new SearchResult(
        head.request(),
        head.understood(),
        head.notes(),
        List.of(),
        CountedClause.uncounted(QueryParser.parse(head.request().text()).node()),
        List.of(),
        head.generation(),
        head.total(),
        true,
        0,
        rows.stream().map(shown).toList(),
        List.of());
  }

  /** The hit with all its sentences where the best ones stand. */
  private static Hit whole(ExportedHit row) {
    Hit hit = row.hit();
    return new Hit(
        hit.rank(),
        hit.score(),
        hit.id(),
        hit.title(),
        hit.titleMarks(),
        hit.date(),
        hit.kind(),
        hit.language(),
        hit.signatories(),
        hit.paragraph(),
        hit.matches(),
        row.sentences());
  }

  private ExportedHit row(Hit hit, List<Snippet> sentences) {
    for (ExportedHit row : rows) {
      boolean isSame =
          row.hit().id().equals(hit.id()) && row.hit().paragraph().equals(hit.paragraph());
      if (isSame) {
        return new ExportedHit(
            hit, row.communique(), row.sources(), sentences, row.sentencesLeftOut());
      }
    }
    throw new IllegalStateException("a change made up " + hit);
  }
}
