package org.communique.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One search, complete: the same request always has the same answer on the same generation.
 *
 * @param text the query as typed
 * @param unit what a hit is
 * @param match whether all words are asked for, or any, or what suits the query
 * @param filters restrict the hits without scoring
 * @param page 1-based
 * @param size hits on a page, 1 to {@link #MAX_SIZE}
 * @param withFacets whether the hits are counted by facets; else the result has none
 */
public record SearchRequest(
    String text,
    Unit unit,
    Match match,
    Filters filters,
    Sort sort,
    int page,
    int size,
    boolean withFacets) {
  /** Hits on a page when nothing else is asked. */
  public static final int DEFAULT_SIZE = 10;

  /** The largest page. */
  public static final int MAX_SIZE = 1000;

  /** The last hit that can be paged to; further ones are reached by narrowing the query. */
  public static final int MAX_RANK = 10_000;

  public SearchRequest {
    if (page < 1) {
      throw new IllegalArgumentException("page is " + page + ", but pages are numbered from 1");
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size is " + size + ", but must be 1 to " + MAX_SIZE);
    }
    if ((long) page * size > MAX_RANK) {
      throw new IllegalArgumentException(
          "page %d of %d hits lies beyond hit %d".formatted(page, size, MAX_RANK));
    }
  }

  /** A search with facets. */
  public SearchRequest(
      String text, Unit unit, Match match, Filters filters, Sort sort, int page, int size) {
    this(text, unit, match, filters, sort, page, size, true);
  }

  /** The first page of communiqués for a query, best first. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text, Unit.COMMUNIQUE, Match.ALL, Filters.NONE, Sort.RELEVANCE, 1, DEFAULT_SIZE);
  }

  /** The first page for another query. */
  public SearchRequest withText(String text) {
    return new SearchRequest(text, unit, match, filters, sort, 1, size, withFacets);
  }

  public SearchRequest withFilters(Filters filters) {
    return new SearchRequest(text, unit, match, filters, sort, page, size, withFacets);
  }

  public SearchRequest withUnit(Unit unit) {
    return new SearchRequest(text, unit, match, filters, sort, page, size, withFacets);
  }

  public SearchRequest withMatch(Match match) {
    return new SearchRequest(text, unit, match, filters, sort, page, size, withFacets);
  }

  public SearchRequest withSort(Sort sort) {
    return new SearchRequest(text, unit, match, filters, sort, page, size, withFacets);
  }

  public SearchRequest withPage(int page, int size) {
    return new SearchRequest(text, unit, match, filters, sort, page, size, withFacets);
  }

  /** The same with no facets, for those who do not show them. */
  public SearchRequest withoutFacets() {
    return new SearchRequest(text, unit, match, filters, sort, page, size, false);
  }

  /** What a hit is. */
  public enum Unit {
    COMMUNIQUE,
    PARAGRAPH;

    /** What one of them is called; an s makes several. */
    public String noun() {
      return switch (this) {
        case COMMUNIQUE -> "communiqué";
        case PARAGRAPH -> "paragraph";
      };
    }

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> named(String label) {
      return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
    }
  }

  /** How words that stand side by side are joined. */
  public enum Match {
    /** All of them must be there. */
    ALL,
    /** Any of them; the more and the rarer, the higher the rank. */
    ANY,
    /**
     * All of a few words, and when few texts have these, those with some of them below; any of the
     * words of a sentence. Phrases, exclusions and fields must be met. A note of the result says
     * which it was.
     */
    AUTO;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Match> named(String label) {
      return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
    }
  }

  /** The order of the hits; equal ones are in the order of their ids. */
  public enum Sort {
    /** Best first. */
    RELEVANCE,
    /** Newest first; those without a date last. */
    DATE,
    /** By title, A to Z. */
    TITLE,
    /** Best first, of texts that are equally good the newer ones. */
    RECENT;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> named(String label) {
      return Arrays.stream(values()).filter(value -> value.label().equals(label)).findFirst();
    }
  }
}
