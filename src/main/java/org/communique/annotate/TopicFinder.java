package org.communique.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.TextSpan;

/** Finds the topics of sentences by the clauses of the taxonomy. Thread-safe. */
final class TopicFinder {
  private final List<String> ids = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final ClauseIndex index;
  private final Map<String, List<Clause>> exclusions = new HashMap<>();

  TopicFinder(Taxonomy taxonomy) {
    List<Clause> clauses = new ArrayList<>();
    for (TopicDefinition topic : taxonomy.topics()) {
      for (String clause : topic.clauses()) {
        ids.add(topic.id());
        written.add(clause);
        clauses.add(ClauseParser.parse(clause));
      }
      exclusions.put(topic.id(), topic.exclusions().stream().map(ClauseParser::parse).toList());
    }
    index = new ClauseIndex(clauses);
  }

  /**
   * The topics whose clauses match a sentence, in the order of the taxonomy, each once.
   *
   * @param text what the spans of {@code sentence} refer to
   * @param signatories codes of the states that speak in the text
   */
  List<Annotation<String>> find(String text, SentenceTerms sentence, Set<String> signatories) {
    SentenceTerms read = GarbledAcronyms.repaired(sentence, text);
    ClauseMatcher matcher = new ClauseMatcher(read);
    Map<String, Annotation<String>> found = new LinkedHashMap<>();
    BitSet candidates = index.candidates(read);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      String id = ids.get(i);
      if (found.containsKey(id)) {
        continue;
      }
      Optional<TextSpan> match = matcher.match(index.clause(i));
      if (match.isPresent() && !isExcluded(id, matcher)) {
        Evidence evidence = Evidence.InText.at(match.get(), text);
        found.put(id, new Annotation<>(id, evidence, "clause:" + written.get(i)));
      }
    }
    found.keySet().removeIf(id -> RegionalFiles.isOwnAffair(id, signatories, read));
    return List.copyOf(found.values());
  }

  private boolean isExcluded(String id, ClauseMatcher matcher) {
    return exclusions.getOrDefault(id, List.of()).stream().anyMatch(matcher::matches);
  }
}
