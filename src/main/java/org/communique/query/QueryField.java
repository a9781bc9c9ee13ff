package org.communique.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields a user may name in a query, as {@code name:value}. This list is the source of the help
 * page and of the README's table; a test fails when one is not documented.
 */
public enum QueryField {
  SIGNATORY(
      "signatory",
      List.of("signatories", "signed", "by", "person", "signer"),
      "signatory:Japan",
      "Texts issued or signed by a state, organisation or person; any name, code or acronym of"
          + " it."),
  TOPIC(
      "topic",
      List.of("topics"),
      "topic:climate-change",
      "Texts with a sentence on a topic; a topic, or a whole domain, by id or label."),
  DATE(
      "date",
      List.of("issued"),
      "date:2021..2023",
      "Texts issued on a day, in a month or year, or in a range of them; open at either end."),
  TITLE("title", List.of("intitle"), "title:declaration", "Words or a phrase in the title."),
  KIND(
      "kind",
      List.of("type"),
      "kind:joint-statement",
      "One kind of text: joint-statement, statement, communique, declaration, press-release,"
          + " treaty, memorandum, resolution, other."),
  LANGUAGE("lang", List.of("language"), "lang:fr", "Texts mostly in one language, by its code."),
  CITES(
      "cites",
      List.of("cite", "citing"),
      "cites:\"UNSCR 2397\"",
      "Texts that cite a resolution, treaty or other instrument; by any printed form, name,"
          + " acronym or id of it.");

  private final String keyword;
  private final List<String> aliases;
  private final String example;
  private final String help;

  QueryField(String keyword, List<String> aliases, String example, String help) {
    this.keyword = keyword;
    this.aliases = aliases;
    this.example = example;
    this.help = help;
  }

  /** The name before the colon. */
  public String keyword() {
    return keyword;
  }

  /** Other names that are understood. */
  public List<String> aliases() {
    return aliases;
  }

  /** A query that uses the field. */
  public String example() {
    return example;
  }

  /** One sentence for the help page. */
  public String help() {
    return help;
  }

  /** The field of that name or alias, in any case. */
  public static Optional<QueryField> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.keyword.equals(lower) || field.aliases.contains(lower))
        .findFirst();
  }
}
