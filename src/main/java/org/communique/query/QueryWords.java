package org.communique.query;

import java.time.LocalDate;

/** Says in plain words what a node asks, without the nodes below it. */
final class QueryWords {
  private QueryWords() {}

  static String of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word(word.text());
      case QueryNode.Phrase phrase -> words(phrase.text()) + ", just as printed";
      case QueryNode.Prefix prefix -> "words that begin with “%s”".formatted(prefix.text());
      case QueryNode.Exact exact ->
          words(exact.text()) + ", in just these capitals and small letters";
      case QueryNode.Wildcard wildcard ->
          "words of the pattern %s (* for any letters or none, ? for one)"
              .formatted(wildcard.text());
      case QueryNode.Fuzzy fuzzy ->
          "words that differ from “%s” by %s at most"
              .formatted(fuzzy.text(), count(fuzzy.edits(), "letter"));
      case QueryNode.Together together ->
          "%s, in any order, with %s among them at most"
              .formatted(words(together.text()), count(together.others(), "other word"));
      case QueryNode.Near near -> near(near);
      case QueryNode.NotNear near ->
          "the first, where the second is not %s (NOT %s):"
              .formatted(place(near.reach()), near.reach().operator(false));
      case QueryNode.Mention mention ->
          "a mention of “%s”, by any of its names".formatted(mention.name());
      case QueryNode.Named named -> "“%s”, by any of its names".formatted(named.text());
      case QueryNode.SignedBy count -> "signed by " + parties(count);
      case QueryNode.And and -> "all of:";
      case QueryNode.Or or -> "any of:";
      case QueryNode.Not not -> "not:";
      case QueryNode.InTitle title -> inTitle(title.part());
      case QueryNode.HasValue value -> value(value);
      case QueryNode.IssuedWithin within -> issued(within);
      case QueryNode.All all -> "every text";
    };
  }

  private static String word(String text) {
    boolean isCompound = text.indexOf('-') > 0;
    return "the word %s, in any form%s"
        .formatted(text, isCompound ? ", with or without its hyphens" : "");
  }

  private static String words(String text) {
    return (text.strip().indexOf(' ') < 0 ? "the word “%s”" : "the words “%s”").formatted(text);
  }

  private static String near(QueryNode.Near near) {
    String order = near.ordered() ? ", in this order" : "";
    return "%s%s (%s):"
        .formatted(place(near.reach()), order, near.reach().operator(near.ordered()));
  }

  private static String place(Reach reach) {
    return switch (reach.unit()) {
      case WORDS ->
          reach.words() == 1
              ? "side by side"
              : "within %d words of each other".formatted(reach.words());
      case SENTENCE -> "in the same sentence";
      case PARAGRAPH -> "in the same paragraph";
    };
  }

  private static String inTitle(QueryNode part) {
    String inside = of(part);
    return inside.endsWith(":") ? "in the title, " + inside : inside + ", in the title";
  }

  private static String parties(QueryNode.SignedBy count) {
    String what = " states and organisations";
    if (count.from() == count.to()) {
      return "just " + (count.from() == 1 ? "1 state or organisation" : count.from() + what);
    }
    if (count.to() == Integer.MAX_VALUE) {
      return count.from() + what + " or more";
    }
    return count.from() + " to " + count.to() + what;
  }

  private static String value(QueryNode.HasValue value) {
    String pattern =
        switch (value.field()) {
          case SIGNATORY -> "issued or signed by “%s”";
          case PERSON -> "issued or signed by a person named “%s”";
          case TOPIC -> "a sentence on the topic “%s”";
          case ACT -> "a sentence with the act “%s”";
          case KIND -> "of the kind “%s”";
          case LANGUAGE -> "mostly in the language “%s”";
          case CITES -> "a citation of “%s”";
          case SOURCE -> "from a file with “%s” in its path";
          case TITLE, DATE, MENTIONS, SIGNATORIES -> value.field().keyword() + " “%s”";
        };
    return pattern.formatted(value.value());
  }

  private static String issued(QueryNode.IssuedWithin within) {
    String from = within.from().map(LocalDate::toString).orElse("");
    String to = within.to().map(LocalDate::toString).orElse("");
    if (from.equals(to)) {
      return from.isEmpty() ? "issued on a known day" : "issued on " + from;
    }
    if (to.isEmpty()) {
      return "issued on " + from + " or later";
    }
    return from.isEmpty() ? "issued on " + to + " or earlier" : "issued from " + from + " to " + to;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
