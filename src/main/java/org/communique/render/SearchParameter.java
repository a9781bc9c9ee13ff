package org.communique.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may be given several times, each with another value. */
  public boolean isRepeatable() {
    return repeatable;
  }

  public static Optional<SearchParameter> named(String label) {
    return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
  }

  /** The names of all. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(SearchParameter::label).toList();
  }
}
