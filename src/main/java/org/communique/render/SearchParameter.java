package org.communique.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communique.search.Facet;

/** The parameters of a search in a URL, in the order they are written. */
public enum SearchParameter {
  /** The query as typed. */
  Q(false),
  UNIT(false),
  MATCH(false),
  /** First day of issue, inclusive: {@code 2021}, {@code 2021-03} or {@code 2021-03-05}. */
  FROM(false),
  /** Last day of issue, inclusive, in the same forms. */
  TO(false),
  SIGNATORY(true),
  TOPIC(true),
  ACT(true),
  KIND(true),
  LANG(true),
  /** How many signatories: {@code 2}, {@code 3..5} or {@code 11..}. */
  SIGNATORIES(true),
  /** A folder, or a collection file, from which texts were read. */
  SOURCE(true),
  /** Whether {@code all} chosen signatories sign or {@code any} of them. */
  SIGNED(false),
  /** A year in which no hit was issued. */
  NOT_YEAR(true),
  NOT_SIGNATORY(true),
  NOT_SIGNATORIES(true),
  NOT_TOPIC(true),
  NOT_ACT(true),
  NOT_KIND(true),
  NOT_LANG(true),
  NOT_SOURCE(true),
  SORT(false),
  /** 1-based. */
  PAGE(false),
  /** Hits on a page. */
  SIZE(false);

  private final boolean repeatable;

  SearchParameter(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** The name in a URL. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Whether it may be given several times, each with another value. */
  public boolean isRepeatable() {
    return repeatable;
  }

  public static Optional<SearchParameter> named(String label) {
    return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
  }

  /** The parameter that chooses values of a field; of years, the first. */
  public static SearchParameter choosing(Facet.Field field) {
    return switch (field) {
      case YEAR -> FROM;
      case SIGNATORY -> SIGNATORY;
      case SIGNATORIES -> SIGNATORIES;
      case DOMAIN, TOPIC -> TOPIC;
      case ACT -> ACT;
      case KIND -> KIND;
      case LANGUAGE -> LANG;
      case SOURCE -> SOURCE;
    };
  }

  /** The parameter that excludes values of a field. */
  public static SearchParameter excluding(Facet.Field field) {
    return switch (field) {
      case YEAR -> NOT_YEAR;
      case SIGNATORY -> NOT_SIGNATORY;
      case SIGNATORIES -> NOT_SIGNATORIES;
      case DOMAIN, TOPIC -> NOT_TOPIC;
      case ACT -> NOT_ACT;
      case KIND -> NOT_KIND;
      case LANGUAGE -> NOT_LANG;
      case SOURCE -> NOT_SOURCE;
    };
  }

  /** The names of all. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(SearchParameter::label).toList();
  }
}
