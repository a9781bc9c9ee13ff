package org.communique.bench;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * Kinds of queries that cost differently, each with what is typed and with the query of plain
 * Lucene that asks for the same, or for as much of it as plain Lucene can.
 */
enum QueryClass {
  /** In one to twenty of ten thousand texts. */
  RARE_WORD("word, rare"),
  /** In one to five texts of a hundred. */
  MEDIUM_WORD("word, medium"),
  /** In fifteen to sixty texts of a hundred. */
  FREQUENT_WORD("word, frequent"),
  /** Two words anywhere in a text. */
  AND_2("two words"),
  /** Three words anywhere in a text. */
  AND_3("three words"),
  /** Words side by side, with some among them that stand in nearly every text. */
  PHRASE("phrase with stop words"),
  /** Either of two words. */
  OR("OR"),
  /** The beginning of a word. */
  PREFIX("prefix"),
  /** A word with an error. */
  FUZZY("fuzzy, ~1"),
  /** Two words of one sentence; plain Lucene knows none, and is asked for both words. */
  SENTENCE("same sentence, /s"),
  /** Two words of one paragraph; plain Lucene knows none, and is asked for both words. */
  PARAGRAPH("same paragraph, /p"),
  /** Two words with four others between them at most. */
  WITHIN("within words, /5"),
  /** Words as printed, not far from each other. */
  NEAR("near, \"…\"~5"),
  /** A topic and a time, neither of which plain Lucene knows. */
  TOPIC_AND_DATE("topic and date"),
  /** Nothing is cheaper to find and more to count. */
  EVERY_TEXT("every text, *"),
  /** A frequent word, or every text, with values of facets chosen, which plain Lucene lacks. */
  FACETS("chosen facets");

  private final String label;

  QueryClass(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The query as it is typed. */
  String typed(List<String> words) {
    return switch (this) {
      case RARE_WORD, MEDIUM_WORD, FREQUENT_WORD, FACETS -> words.getFirst();
      case AND_2, AND_3 -> String.join(" ", words);
      case PHRASE -> "\"" + String.join(" ", words) + "\"";
      case OR -> String.join(" OR ", words);
      case PREFIX -> words.getFirst() + "*";
      case FUZZY -> words.getFirst() + "~1";
      case SENTENCE -> String.join(" /s ", words);
      case PARAGRAPH -> String.join(" /p ", words);
      case WITHIN -> String.join(" /5 ", words);
      case NEAR -> "\"" + String.join(" ", words) + "\"~5";
      case TOPIC_AND_DATE -> "topic:%s date:%s..".formatted(words.get(0), words.get(1));
      case EVERY_TEXT -> "*";
    };
  }

  /** The query of plain Lucene; empty when it has none that does nearly as much. */
  Optional<Query> raw(List<String> words, RawQueries queries) {
    return switch (this) {
      case RARE_WORD, MEDIUM_WORD, FREQUENT_WORD -> Optional.of(queries.word(words.getFirst()));
      case AND_2, AND_3, SENTENCE, PARAGRAPH -> Optional.of(queries.all(words));
      case PHRASE -> Optional.of(queries.phrase(words, 0));
      case OR -> Optional.of(queries.any(words));
      case PREFIX -> Optional.of(queries.prefix(words.getFirst()));
      case FUZZY -> Optional.of(queries.fuzzy(words.getFirst(), 1));
      case WITHIN -> Optional.of(queries.within(words, 5));
      case NEAR -> Optional.of(queries.phrase(words, 5));
      case EVERY_TEXT -> Optional.of(queries.everything());
      case TOPIC_AND_DATE, FACETS -> Optional.empty();
    };
  }
}
