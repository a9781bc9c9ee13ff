package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.Near;
import org.communique.query.QueryNode.Phrase;
import org.communique.query.QueryNode.Together;
import org.communique.query.QueryNode.Word;
import org.communique.query.Reach;

/** Says why a part of a query does not match a text, by asking the text for less. */
final class WhyNot {
  /** Forms, words and values that are listed; more are counted. */
  private static final int MAX_LISTED = 8;

  /** The fewest letters that two words share when one is named for the other. */
  private static final int MIN_SHARED = 4;

  private final OneText text;
  private final TextFacts facts;

  /**
   * Reasons in one text.
   *
   * @param files the places of the corpus it comes from
   */
  WhyNot(OneText text, List<String> files) {
    this.text = text;
    this.facts = new TextFacts(text, files);
  }

  /** One or two sentences on a part that does not match. */
  String of(QueryNode node) throws IOException {
    return switch (node) {
      case Word word -> word(word);
      case Phrase phrase -> phrase(phrase.text());
      case QueryNode.Exact exact -> exact(exact);
      case QueryNode.Prefix prefix -> "No word of this text begins so.";
      case QueryNode.Wildcard wildcard -> "No word of this text fits the pattern.";
      case QueryNode.Fuzzy fuzzy -> "No word of this text is so near to it.";
      case QueryNode.Named named -> "None of its names occurs in this text.";
      case QueryNode.Mention mention -> "None of its names occurs in this text.";
      case Together together -> together(together);
      case Near near -> near(near);
      case QueryNode.NotNear near ->
          text.matches(near.part())
              ? "Each time, the second is there too."
              : "The first does not occur in this text.";
      case QueryNode.And and -> and(and);
      case QueryNode.Or or -> "None of them matches.";
      case QueryNode.Not not -> "What is excluded is there.";
      case QueryNode.InTitle title ->
          text.matches(title.part())
              ? "It stands in the text, but not in the title."
              : "It stands neither in the title nor in the text.";
      case QueryNode.HasValue value -> facts.instead(value);
      case QueryNode.IssuedWithin within -> facts.date();
      case QueryNode.SignedBy count -> facts.signatoryCount();
      case QueryNode.All all -> "";
    };
  }

  private String word(Word word) throws IOException {
    if (isInTitleAlone(word)) {
      return "It stands only in the title, which the text itself does not print.";
    }
    String absent = "It does not occur in this text.";
    List<String> alike = alike(word.text());
    return alike.isEmpty() ? absent : absent + " The text has " + listed(alike) + ".";
  }

  private boolean isInTitleAlone(QueryNode node) throws IOException {
    return text.communique().text().titleSpan().isEmpty()
        && text.matches(new QueryNode.InTitle(node));
  }

  /** Words of the text that begin like one, by two thirds of its letters. */
  private List<String> alike(String typed) {
    List<Token> tokens = WordTokenizer.tokensOf(typed);
    if (tokens.size() != 1) {
      return List.of();
    }
    String printed = tokens.getFirst().printed();
    int shared = Math.max(MIN_SHARED, printed.length() * 2 / 3);
    if (printed.length() < shared) {
      return List.of();
    }
    String beginning = printed.substring(0, shared);
    return text.words().stream().filter(word -> word.startsWith(beginning)).toList();
  }

  private String phrase(String words) throws IOException {
    if (isInTitleAlone(new Phrase(words))) {
      return "It stands only in the title, which the text itself does not print.";
    }
    List<Token> tokens = WordTokenizer.tokensOf(words);
    if (tokens.isEmpty()) {
      return "It has no letters or digits to look for.";
    }
    String missing = missing(tokens);
    if (!missing.isEmpty()) {
      return missing;
    }
    return "All its words occur, but nowhere side by side so. " + nearest(words);
  }

  /** The first of some words that is not printed in the text; empty when all are. */
  private String missing(List<Token> tokens) throws IOException {
    for (Token token : tokens) {
      if (!text.matches(new Phrase(token.printed()))) {
        Set<String> forms = text.forms(new Word(token.printed()));
        String word = "“" + token.printed() + "”";
        return forms.isEmpty()
            ? word + " does not occur in this text."
            : word + " occurs only in other forms: " + listed(forms) + ".";
      }
    }
    return "";
  }

  private String nearest(String words) throws IOException {
    int others = leastMatching(1, Reach.MAX_WORDS, n -> new Together(words, n));
    return others < 0
        ? "They are never within %d words.".formatted(Reach.MAX_WORDS)
        : "The nearest have %d other %s among them, in any order (%s)."
            .formatted(others, others == 1 ? "word" : "words", where(new Together(words, others)));
  }

  private String together(Together together) throws IOException {
    String missing = missing(WordTokenizer.tokensOf(together.text()));
    return missing.isEmpty() ? nearest(together.text()) : missing;
  }

  private String exact(QueryNode.Exact exact) throws IOException {
    Set<String> otherCase = text.forms(new Phrase(exact.text()));
    return otherCase.isEmpty()
        ? phrase(exact.text())
        : "It occurs only in other capitals and small letters: " + listed(otherCase) + ".";
  }

  private String and(QueryNode.And and) throws IOException {
    List<String> missing = new ArrayList<>();
    for (QueryNode part : and.parts()) {
      if (!text.matches(part)) {
        missing.add(part.toString());
      }
    }
    return "Not met: " + String.join("; ", missing) + ".";
  }

  private String near(Near near) throws IOException {
    List<String> missing = new ArrayList<>();
    for (QueryNode part : near.parts()) {
      if (!text.matches(part)) {
        missing.add(part.toString());
      }
    }
    if (!missing.isEmpty()) {
      return "Not in this text: " + String.join("; ", missing) + ".";
    }
    Near anyOrder = new Near(near.reach(), false, near.parts());
    if (near.ordered() && text.matches(anyOrder)) {
      return "They stand so near only in another order (%s).".formatted(where(anyOrder));
    }
    return "They are there, but not so near. " + nearest(near);
  }

  private String nearest(Near near) throws IOException {
    List<String> found = new ArrayList<>();
    if (near.parts().stream().allMatch(QueryNode::hasPlaces)) {
      int words = leastMatching(1, Reach.MAX_WORDS, n -> within(n, near));
      if (words > 0) {
        found.add(
            "within %d words of each other (%s)".formatted(words, where(within(words, near))));
      }
    }
    Near sentence = new Near(Reach.SENTENCE, false, near.parts());
    Near paragraph = new Near(Reach.PARAGRAPH, false, near.parts());
    if (text.matches(sentence)) {
      found.add("in the same sentence (%s)".formatted(where(sentence)));
    } else if (text.matches(paragraph)) {
      found.add("in the same paragraph (%s)".formatted(where(paragraph)));
    }
    return found.isEmpty()
        ? "They never share a paragraph."
        : "The nearest are " + String.join(", ", found) + ".";
  }

  private static Near within(int words, Near near) {
    return new Near(new Reach(Reach.Unit.WORDS, words), false, near.parts());
  }

  /** Makes a query of a number; with a greater one it matches whenever it does with a smaller. */
  @FunctionalInterface
  private interface Widening {
    QueryNode at(int number);
  }

  /** The least number from which on the text matches; -1 when there is none up to {@code last}. */
  private int leastMatching(int first, int last, Widening widening) throws IOException {
    if (!text.matches(widening.at(last))) {
      return -1;
    }
    int low = first;
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.matches(widening.at(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The paragraphs in which a node has places: {@code ¶3, ¶7}. */
  private String where(QueryNode node) throws IOException {
    return listed(
        text.where(text.places(node)).stream()
            .map(places -> places.paragraph() == 0 ? "title" : "¶" + places.paragraph())
            .toList());
  }

  static String listed(Collection<String> values) {
    String some = String.join(", ", values.stream().limit(MAX_LISTED).toList());
    int more = values.size() - MAX_LISTED;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
