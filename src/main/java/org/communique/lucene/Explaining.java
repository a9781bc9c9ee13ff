package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.communique.model.CommuniqueId;
import org.communique.model.Source;
import org.communique.query.Clause;
import org.communique.query.Joining;
import org.communique.query.QueryNode;
import org.communique.query.QueryProblem;
import org.communique.search.ClauseExplanation;
import org.communique.search.Explanation;
import org.communique.search.FileEntry;
import org.communique.search.OpenedCommunique;
import org.communique.search.UnderstoodQuery;
import org.communique.search.Vocabulary;

/** Explains a query on one communiqué, part by part. */
record Explaining(IndexSearcher searcher, Vocabulary vocabulary, ReaderStates states) {

  /** The explanation; empty when there is no such communiqué. */
  Optional<Explanation> explain(CommuniqueId id, String queryText) throws IOException {
    Opening opening = new Opening(searcher, vocabulary, states);
    Optional<Integer> docid = opening.docid(id);
    Optional<OpenedCommunique> opened = opening.open(id, "");
    if (docid.isEmpty() || opened.isEmpty()) {
      return Optional.empty();
    }
    OneText text =
        new OneText(searcher, vocabulary, states, docid.get(), opened.get().communique());
    UnderstoodQuery understood = UnderstoodQuery.of(queryText, Joining.ALL, vocabulary);
    List<String> notes = new ArrayList<>();
    understood.parsed().problems().stream().map(QueryProblem::message).forEach(notes::add);
    notes.addAll(text.query(understood.node()).notes());
    cuts(id).forEach(notes::add);
    List<String> files = opened.get().sources().stream().map(Source::display).toList();
    return Optional.of(
        new Explanation(
            id,
            opened.get().communique().title(),
            queryText,
            understood.parsed().node().toString(),
            notes,
            understood.aliases(),
            explained(Clause.of(understood.node()), text, new WhyNot(text, files)),
            LuceneSearchEngine.generation(searcher)));
  }

  /** What the ledger says is missing of the files of a communiqué. */
  private List<String> cuts(CommuniqueId id) throws IOException {
    List<String> cuts = new ArrayList<>();
    for (FileEntry file : new Opening(searcher, vocabulary, states).files(id)) {
      if (file.isPartial()) {
        cuts.add(
            "Of the file %s a part is not in the index: %s"
                .formatted(
                    file.path(),
                    file.reason().isEmpty() ? String.join("; ", file.omissions()) : file.reason()));
      }
    }
    return cuts;
  }

  private static ClauseExplanation explained(Clause clause, OneText text, WhyNot whyNot)
      throws IOException {
    QueryNode node = clause.node();
    boolean matches = text.matches(node);
    List<MatchPlace> places = matches ? text.places(node) : List.of();
    List<ClauseExplanation> parts = new ArrayList<>();
    for (Clause part : clause.parts()) {
      parts.add(explained(part, text, whyNot));
    }
    return new ClauseExplanation(
        clause.says(),
        node.toString(),
        matches,
        places.size(),
        text.where(places),
        matches ? "" : whyNot.of(node),
        parts);
  }
}
