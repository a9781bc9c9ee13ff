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
      List.of("signed", "by", "signer"),
      "signatory:Japan",
      "Texts issued or signed by a state, organisation or person; any name, code or acronym of"
          + " it. A small group such as the G7 counts as its members too; signatory:\"members of"
          + " NATO\" finds what any of its members of that day signed, signatory:\"groups of"
          + " France\" what an organisation issued that France belonged to."),
  SIGNATORIES(
      "signatories",
      List.of(),
      "signatories:=3",
      "Texts by how many states and organisations sign: =3, 2..4, >5. Members of a group that are"
          + " counted for it are counted instead of it."),
  PERSON(
      "person",
      List.of("persons"),
      "person:Austin",
      "Texts that a person of this name issued or signed; given and family name in either order."),
  MENTIONS(
      "mentions",
      List.of("mention", "mentioned"),
      "mentions:Taiwan",
      "Texts that name a state or organisation, by any of its names, also as an adjective."),
  TOPIC(
      "topic",
      List.of("topics"),
      "topic:climate-change",
      "Texts with a sentence on a topic; a topic, or a whole domain, by id or label."),
  ACT(
      "act",
      List.of("acts"),
      "act:condemn",
      "Texts with a sentence that condemns, urges, welcomes, commits, …, by id or label of the"
          + " act."),
  DATE(
      "date",
      List.of("issued"),
      "date:2021..2023",
      "Texts issued on a day, in a month or year, or in a range of them, open at either end; or"
          + " date:past 3 months, this year, today."),
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
      "cites:UNCLOS",
      "Texts that cite a resolution, treaty or other instrument; by any printed form, name,"
          + " acronym or id of it."),
  SOURCE(
      "source",
      List.of("file", "path"),
      "source:quad",
      "Texts from files whose path has these words; a source as the facet names it is the first"
          + " part of the path.");

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
