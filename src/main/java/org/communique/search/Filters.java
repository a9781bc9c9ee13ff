package org.communique.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Restrictions chosen beside the query, as facets are. A hit meets all of them; of two signatories,
 * both, unless {@code signed} says that one is enough.
 *
 * @param from first day of issue, inclusive; a date known to the month or year meets the bounds
 *     when it may lie within them
 * @param to last day of issue, inclusive
 * @param chosen values that each hit has, by field; none of the year, which is chosen by its bounds
 * @param signed how several signatories are joined; {@link Signed#ALL} whenever there are fewer
 *     than two, so that requests with the same answer are equal
 * @param excluded values that no hit has, by field
 */
public record Filters(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Map<Facet.Field, List<String>> chosen,
    Signed signed,
    Map<Facet.Field, List<String>> excluded) {

  public static final Filters NONE =
      new Filters(Optional.empty(), Optional.empty(), Map.of(), Signed.ALL, Map.of());

  public Filters {
    chosen = copy(chosen);
    excluded = copy(excluded);
    signed = chosen.getOrDefault(Facet.Field.SIGNATORY, List.of()).size() < 2 ? Signed.ALL : signed;
  }

  /** How several chosen signatories are joined. */
  public enum Signed {
    /** All of them sign. */
    ALL,
    /** One of them does, at least. */
    ANY;

    /** The name in a URL and in JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Signed> named(String label) {
      return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
    }
  }

  /** Fields without values are left out; values of domains stand with those of topics. */
  private static Map<Facet.Field, List<String>> copy(Map<Facet.Field, List<String>> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<Facet.Field, List<String>> copy = new EnumMap<>(Facet.Field.class);
    given.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            copy.put(key(field), List.copyOf(values));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Facet.Field key(Facet.Field field) {
    return field == Facet.Field.DOMAIN ? Facet.Field.TOPIC : field;
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * The chosen values of a field: codes, or other names, of signatories; ids or labels of topics or
   * domains; ids of acts; labels of {@link org.communique.model.DocumentKind}; language codes;
   * numbers of signatories as {@link org.communique.query.SignatoryCounts} reads them; sources by
   * {@link FileEntry#collection()}.
   */
  public List<String> values(Facet.Field field) {
    return chosen.getOrDefault(key(field), List.of());
  }

  /** The excluded values of a field; those of the year are years. */
  public List<String> excluded(Facet.Field field) {
    return excluded.getOrDefault(key(field), List.of());
  }

  /** The same with other bounds of the date of issue. */
  public Filters within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Filters(first, last, chosen, signed, excluded);
  }

  /** The same with other values of a field. */
  public Filters withValues(Facet.Field field, List<String> values) {
    return new Filters(from, to, with(chosen, field, values), signed, excluded);
  }

  /** The same with the signatories, which are chosen already, joined otherwise. */
  public Filters withSigned(Signed other) {
    return new Filters(from, to, chosen, other, excluded);
  }

  /** The same with other excluded values of a field. */
  public Filters withExcluded(Facet.Field field, List<String> values) {
    return new Filters(from, to, chosen, signed, with(excluded, field, values));
  }

  private static Map<Facet.Field, List<String>> with(
      Map<Facet.Field, List<String>> values, Facet.Field field, List<String> others) {
    Map<Facet.Field, List<String>> all = new EnumMap<>(Facet.Field.class);
    all.putAll(values);
    all.put(key(field), others);
    return all;
  }
}
