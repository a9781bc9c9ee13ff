package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.communique.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where a query matches, from the engine's own matches: what is counted, shown,
 * marked and stepped through is this list and nothing else. For one thread.
 */
final class MatchFinder {
  private final IndexSearcher searcher;
  private final Weight weight;

  /**
   * The numbers of the parts of the query, each as the set of itself; equal parts have the same.
   */
  private final Map<Query, Set<Integer>> numbers = new HashMap<>();

  /** The same by the part itself: most queries give the same object with each of their matches. */
  private final IdentityHashMap<Query, Set<Integer>> same = new IdentityHashMap<>();

  MatchFinder(IndexSearcher searcher, Query asked) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(searcher.rewrite(asked), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /**
   * The places of one document in text order, not overlapping.
   *
   * @param docid of the whole index
   * @param fields whose matches count; offsets of all must refer to the same text
   */
  List<MatchPlace> places(int docid, List<String> fields) throws IOException {
    Matches matches = matches(docid);
    if (matches == null) {
      return List.of();
    }
    List<MatchPlace> found = new ArrayList<>();
    for (String field : fields) {
      addMatches(matches.getMatches(field), found);
    }
    return merged(found);
  }

  /** Whether one document matches, with places or without. */
  boolean isMatch(int docid) throws IOException {
    return matches(docid) != null;
  }

  private @Nullable Matches matches(int docid) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docid, leaves));
    return weight.matches(leaf, docid - leaf.docBase);
  }

  private void addMatches(@Nullable MatchesIterator iterator, List<MatchPlace> found)
      throws IOException {
    while (iterator != null && iterator.next()) {
      TextSpan span = new TextSpan(iterator.startOffset(), iterator.endOffset());
      found.add(new MatchPlace(span, number(iterator.getQuery())));
    }
  }

  private Set<Integer> number(Query part) {
    Set<Integer> known = same.get(part);
    return known == null ? numbers.computeIfAbsent(part, this::added) : known;
  }

  /** Others that are equal are not kept: there may be one with each match. */
  private Set<Integer> added(Query part) {
    Set<Integer> number = Set.of(numbers.size());
    same.put(part, number);
    return number;
  }

  private static List<MatchPlace> merged(List<MatchPlace> found) {
    List<MatchPlace> places = new ArrayList<>();
    found.sort(Comparator.comparing(MatchPlace::span));
    for (MatchPlace place : found) {
      MatchPlace last = places.isEmpty() ? null : places.getLast();
      if (last != null && last.span().overlaps(place.span())) {
        places.set(places.size() - 1, union(last, place));
      } else {
        places.add(place);
      }
    }
    return places;
  }

  private static MatchPlace union(MatchPlace first, MatchPlace second) {
    Set<Integer> parts = new HashSet<>(first.parts());
    parts.addAll(second.parts());
    int end = Math.max(first.span().end(), second.span().end());
    return new MatchPlace(new TextSpan(first.span().start(), end), parts);
  }
}
