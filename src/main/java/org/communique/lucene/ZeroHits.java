package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.communique.query.QueryEdits;
import org.communique.query.QueryNode;
import org.communique.query.QueryRepairs;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;

/** Says which part of a query without hits is to blame, with live counts. */
final class ZeroHits {
  /** Parts that are counted one by one; a longer query would make a note nobody reads. */
  private static final int MAX_PARTS = 12;

  /** Parts of which each pair is counted. */
  private static final int MAX_PAIRED = 8;

  /** Pairs that are named. */
  private static final int MAX_PAIRS = 3;

  private final HitCounter counter;
  private final SearchRequest request;
  private final String unit;

  /** Notes for a request without hits. */
  ZeroHits(HitCounter counter, SearchRequest request) {
    this.counter = counter;
    this.request = request;
    this.unit = request.unit().noun();
  }

  /** A few sentences; empty when there is nothing to tell parts apart. */
  List<String> explain(QueryNode node) throws IOException {
    List<String> notes = new ArrayList<>();
    if (node instanceof QueryNode.And and && and.parts().size() <= MAX_PARTS) {
      addParts(and.parts(), notes);
    }
    for (QueryNode.Near near : QueryEdits.distances(node)) {
      addDistance(near, notes);
    }
    if (!request.filters().isEmpty()) {
      counter
          .count(node, Filters.NONE)
          .ifPresent(
              count ->
                  notes.add("Without the filters there would be %s.".formatted(counted(count))));
    }
    return notes;
  }

  private String counted(long count) {
    return "%,d %s%s".formatted(count, unit, count == 1 ? "" : "s");
  }

  private OptionalLong count(QueryNode node) throws IOException {
    return counter.count(node, request.filters());
  }

  private void addParts(List<QueryNode> parts, List<String> notes) throws IOException {
    List<String> counts = new ArrayList<>();
    boolean isAnyEmpty = false;
    for (QueryNode part : parts) {
      OptionalLong count = count(part);
      if (count.isEmpty()) {
        return;
      }
      isAnyEmpty |= count.getAsLong() == 0;
      counts.add("%s %,d".formatted(part, count.getAsLong()));
    }
    String alone = request.filters().isEmpty() ? "Each alone" : "Each alone, with the filters";
    notes.add("No %s has all of this. %s: %s.".formatted(unit, alone, String.join("; ", counts)));
    if (!isAnyEmpty && parts.size() > 2 && parts.size() <= MAX_PAIRED) {
      addPairs(parts, notes);
    }
  }

  /** The pairs of parts that no text has together. */
  private void addPairs(List<QueryNode> parts, List<String> notes) throws IOException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        QueryNode both = QueryNode.allOf(List.of(parts.get(i), parts.get(j)));
        if (count(both).equals(OptionalLong.of(0))) {
          pairs.add("%s with %s".formatted(parts.get(i), parts.get(j)));
        }
      }
    }
    if (!pairs.isEmpty()) {
      int more = pairs.size() - MAX_PAIRS;
      notes.add(
          "No %s has %s%s."
              .formatted(
                  unit,
                  String.join(", nor ", pairs.subList(0, Math.min(MAX_PAIRS, pairs.size()))),
                  more > 0 ? ", nor %d other pairs".formatted(more) : ""));
    }
  }

  /** What a distance without hits has when it is wider; nothing for one that has hits. */
  private void addDistance(QueryNode.Near near, List<String> notes) throws IOException {
    if (!count(near).equals(OptionalLong.of(0))) {
      return;
    }
    OptionalLong anywhere = count(QueryNode.allOf(near.parts()));
    if (anywhere.isEmpty()) {
      return;
    }
    if (anywhere.getAsLong() == 0) {
      addParts(near.parts(), notes);
      return;
    }
    List<String> wider = new ArrayList<>();
    for (QueryRepairs.Wider step : QueryRepairs.wider(near)) {
      count(step.near()).ifPresent(count -> wider.add("%,d %s".formatted(count, step.where())));
    }
    wider.add("%,d anywhere".formatted(anywhere.getAsLong()));
    notes.add(
        "Nothing has %s as near as asked; %s."
            .formatted(QueryNode.join(near.parts(), " and "), String.join(", ", wider)));
  }
}
