package org.communique.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.TextSpan;

/** Finds what a sentence does: condemns, welcomes, commits. Thread-safe. */
final class ActFinder {
  private final List<String> ids = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final ClauseIndex index;

  ActFinder(Taxonomy taxonomy) {
    List<Clause> clauses = new ArrayList<>();
    for (ActDefinition act : taxonomy.acts()) {
      for (String clause : act.clauses()) {
        ids.add(act.id());
        written.add(clause);
        clauses.add(ClauseParser.parse(clause));
      }
    }
    index = new ClauseIndex(clauses);
  }

  /** The acts of one sentence, in the order of the taxonomy, each once. */
  List<Annotation<String>> find(String text, SentenceTerms sentence) {
    Map<String, Annotation<String>> found = new LinkedHashMap<>();
    ClauseMatcher matcher = new ClauseMatcher(sentence);
    BitSet candidates = index.candidates(sentence);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (found.containsKey(ids.get(i))) {
        continue;
      }
      Optional<TextSpan> match = matcher.match(index.clause(i));
      if (match.isPresent()) {
        Evidence evidence = Evidence.InText.at(match.get(), text);
        found.put(ids.get(i), new Annotation<>(ids.get(i), evidence, "clause:" + written.get(i)));
      }
    }
    return List.copyOf(found.values());
  }
}
