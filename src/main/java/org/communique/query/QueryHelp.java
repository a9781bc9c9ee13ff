package org.communique.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every construct of the query language with an example. The help page, the help of the command
 * line and the README's table are made of this list; a test asks every example of the sample
 * collection.
 */
public final class QueryHelp {
  private QueryHelp() {}

  /** What a construct is for. */
  public enum Group {
    WORDS("Words"),
    NEAR("Words near each other"),
    NAMES("Names of states and organisations"),
    FIELDS("What is known of a text"),
    OTHER_LANGUAGES("As other systems write it");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** A heading. */
    public String title() {
      return title;
    }
  }

  /**
   * One construct.
   *
   * @param example a query that uses it
   * @param meaning what that query finds, in a few words
   */
  public record Entry(Group group, String example, String meaning) {}

  private static final List<Entry> WRITTEN =
      List.of(
          words("climate finance", "both words, in any form, anywhere in the text"),
          words("climate AND finance", "the same; operators are in capitals"),
          words("missile OR rocket", "either, or both"),
          words("missile NOT test", "the first without the second; also missile -test"),
          words(
              "(missile OR rocket) launch",
              "grouping; distances bind closest, then NOT, then AND, then words side by side, then"
                  + " OR"),
          words(
              "\"free and open\"",
              "a phrase exactly as printed, but for case and accents; it may run over a sentence's"
                  + " end, not a paragraph's"),
          words("=Quad", "a word, or =\"a phrase\", in just these capitals and small letters"),
          words("ship-to-ship", "the parts side by side, each in any form, or as one word"),
          words("denuclear*", "words that begin so, from two letters on"),
          words("c?operation", "words of a pattern: ? is one letter, * any number of them"),
          words("terorism~1", "words with a letter more, less or other; ~2 for two of them"),
          words("*", "every text"),
          near(
              "\"maritime security\"~5",
              "these words as printed, in any order, with five others among them at most"),
          near("missile /5 launch", "within five words of each other, in any order"),
          near("ballistic +2 missile", "within two words, in this order"),
          near("maritime /s security", "in the same sentence"),
          near("nuclear +s weapon", "in the same sentence, in this order"),
          near("maritime /p security", "in the same paragraph; +p in this order"),
          near("nuclear NOT /s test", "the first where the second is not in the same sentence"),
          near(
              "(missile OR rocket) /s (launch AND condemn)",
              "distances take groups, phrases and each other; what they ask holds in that"
                  + " sentence"),
          near(
              "topic:missile-air-threats /s launch",
              "topics and acts are of sentences, so this asks for one sentence with both"),
          names(
              "DPRK",
              "a name, without quotes, finds the party by all its names; which were added is said"),
          names("\"DPRK\"", "these letters alone; so does =DPRK"),
          names("mentions:Japan /s security", "any name of Japan in one sentence with the word"),
          names(
              "signatory:(Japan AND Australia)",
              "signed by both; a name of several words is written in quotes"));

  private static final List<Entry> FOREIGN =
      List.of(
          foreign("missile w/5 launch", "/5; so are NEAR/5 and n/5"),
          foreign("ballistic pre/2 missile", "+2; so is onear/2"),
          foreign("maritime w/s security", "/s; so is w/sent, and w/p or w/para is /p"),
          foreign("sanction!", "sanction*"),
          foreign("climate & finance", "AND; a bar is OR"));

  private static Entry words(String example, String meaning) {
    return new Entry(Group.WORDS, example, meaning);
  }

  private static Entry near(String example, String meaning) {
    return new Entry(Group.NEAR, example, meaning);
  }

  private static Entry names(String example, String meaning) {
    return new Entry(Group.NAMES, example, meaning);
  }

  private static Entry foreign(String example, String meaning) {
    return new Entry(Group.OTHER_LANGUAGES, example, "the same as " + meaning);
  }

  /** Every construct, by group. */
  public static List<Entry> entries() {
    List<Entry> all = new ArrayList<>(WRITTEN);
    Arrays.stream(QueryField.values())
        .map(field -> new Entry(Group.FIELDS, field.example(), field.help()))
        .forEach(all::add);
    all.addAll(FOREIGN);
    return List.copyOf(all);
  }

  /** The constructs of one group. */
  public static List<Entry> entries(Group group) {
    return entries().stream().filter(entry -> entry.group() == group).toList();
  }
}
