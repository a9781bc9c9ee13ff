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
 * @param signatories codes, or other names, of states and organisations
 * @param topics ids or labels of topics or domains
 * @param acts ids of operative acts
 * @param kinds labels of {@link org.communique.model.DocumentKind}
 * @param languages language codes
 * @param signatoryCounts how many states and organisations sign, as {@link
 *     org.communique.query.SignatoryCounts} reads it: {@code 2}, {@code 3..5}, {@code 11..}
 * @param sources where the text was read from, by {@link FileEntry#collection()}
 * @param signed how several signatories are joined; {@link Signed#ALL} whenever there are fewer
 *     than two, so that requests with the same answer are equal
 * @param excluded values that no hit has, by field; those of domains stand with the topics
 */
public record Filters(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<String> signatories,
    List<String> topics,
    List<String> acts,
    List<String> kinds,
    List<String> languages,
    List<String> signatoryCounts,
    List<String> sources,
    Signed signed,
    Map<Facet.Field, List<String>> excluded) {

  public static final Filters NONE =
      new Filters(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Filters {
    signatories = List.copyOf(signatories);
    topics = List.copyOf(topics);
    acts = List.copyOf(acts);
    kinds = List.copyOf(kinds);
    languages = List.copyOf(languages);
    signatoryCounts = List.copyOf(signatoryCounts);
    sources = List.copyOf(sources);
    signed = signatories.size() < 2 ? Signed.ALL : signed;
    excluded = copy(excluded);
  }

  /** Restrictions that exclude nothing, to texts with any number of signatories from any source. */
  public Filters(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      List<String> signatories,
      List<String> topics,
      List<String> acts,
      List<String> kinds,
      List<String> languages) {
    this(
        from,
        to,
        signatories,
        topics,
        acts,
        kinds,
        languages,
        List.of(),
        List.of(),
        Signed.ALL,
        Map.of());
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

  private static Map<Facet.Field, List<String>> copy(Map<Facet.Field, List<String>> given) {
    Map<Facet.Field, List<String>> copy = new EnumMap<>(Facet.Field.class);
    given.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            copy.put(field, List.copyOf(values));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The chosen values of a field; none for the year, which is chosen by its bounds. */
  public List<String> values(Facet.Field field) {
    return switch (field) {
      case YEAR -> List.of();
      case SIGNATORY -> signatories;
      case SIGNATORIES -> signatoryCounts;
      case DOMAIN, TOPIC -> topics;
      case ACT -> acts;
      case KIND -> kinds;
      case LANGUAGE -> languages;
      case SOURCE -> sources;
    };
  }

  /** The excluded values of a field. */
  public List<String> excluded(Facet.Field field) {
    return excluded.getOrDefault(
        field == Facet.Field.DOMAIN ? Facet.Field.TOPIC : field, List.of());
  }

  /** The same with other bounds of the date of issue. */
  public Filters within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Filters(
        first,
        last,
        signatories,
        topics,
        acts,
        kinds,
        languages,
        signatoryCounts,
        sources,
        signed,
        excluded);
  }

  /** The same with other values of a field; the year has none. */
  public Filters withValues(Facet.Field field, List<String> values) {
    return new Filters(
        from,
        to,
        field == Facet.Field.SIGNATORY ? values : signatories,
        field == Facet.Field.TOPIC || field == Facet.Field.DOMAIN ? values : topics,
        field == Facet.Field.ACT ? values : acts,
        field == Facet.Field.KIND ? values : kinds,
        field == Facet.Field.LANGUAGE ? values : languages,
        field == Facet.Field.SIGNATORIES ? values : signatoryCounts,
        field == Facet.Field.SOURCE ? values : sources,
        signed,
        excluded);
  }

  /** The same with the signatories joined otherwise. */
  public Filters withSigned(Signed other) {
    return new Filters(
        from,
        to,
        signatories,
        topics,
        acts,
        kinds,
        languages,
        signatoryCounts,
        sources,
        other,
        excluded);
  }

  /** The same with other excluded values of a field. */
  public Filters withExcluded(Facet.Field field, List<String> values) {
    Map<Facet.Field, List<String>> others = new EnumMap<>(Facet.Field.class);
    others.putAll(excluded);
    others.put(field == Facet.Field.DOMAIN ? Facet.Field.TOPIC : field, values);
    return new Filters(
        from,
        to,
        signatories,
        topics,
        acts,
        kinds,
        languages,
        signatoryCounts,
        sources,
        signed,
        others);
  }
}
