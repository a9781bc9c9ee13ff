package org.communique.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be done so that the index holds what the folder holds. Every path is in one list
 * only, a moved file with both its paths.
 *
 * @param added in the folder, not in the index
 * @param updated in both, with other bytes
 * @param moved in the folder under a new path, with the bytes of a file that is gone
 * @param unchanged in both, with the same bytes
 * @param deleted in the index, not in the folder any more
 */
public record CorpusChanges(
    List<String> added,
    List<String> updated,
    List<Move> moved,
    List<String> unchanged,
    List<String> deleted) {
  public CorpusChanges {
    added = List.copyOf(added);
    updated = List.copyOf(updated);
    moved = List.copyOf(moved);
    unchanged = List.copyOf(unchanged);
    deleted = List.copyOf(deleted);
  }

  /** A file that has another path than before. */
  public record Move(String from, String to) {}

  /**
   * Compares the folder with the index. Every list is in the order of its map.
   *
   * @param listed fingerprint by path, of what is in the folder
   * @param indexed fingerprint by path, as it was when indexed
   */
  public static CorpusChanges between(Map<String, String> listed, Map<String, String> indexed) {
    List<String> added = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    listed.forEach(
        (path, fingerprint) -> {
          String before = indexed.get(path);
          if (before == null) {
            added.add(path);
          } else {
            (before.equals(fingerprint) ? unchanged : updated).add(path);
          }
        });
    List<String> deleted =
        new ArrayList<>(
            indexed.keySet().stream().filter(path -> !listed.containsKey(path)).toList());
    List<Move> moved = moves(added, deleted, listed, indexed);
    return new CorpusChanges(added, updated, moved, unchanged, deleted);
  }

  /** Pairs paths that came with paths that went, by equal bytes, and takes both off their lists. */
  private static List<Move> moves(
      List<String> added,
      List<String> deleted,
      Map<String, String> listed,
      Map<String, String> indexed) {
    Map<String, Deque<String>> gone = new HashMap<>();
    for (String path : deleted) {
      gone.computeIfAbsent(indexed.getOrDefault(path, ""), any -> new ArrayDeque<>()).add(path);
    }
    List<Move> moved = new ArrayList<>();
    for (String path : added) {
      String fingerprint = listed.getOrDefault(path, "");
      Deque<String> from = gone.get(fingerprint);
      if (Fingerprint.isOfBytes(fingerprint) && from != null && !from.isEmpty()) {
        moved.add(new Move(from.remove(), path));
      }
    }
    added.removeAll(moved.stream().map(Move::to).collect(Collectors.toSet()));
    deleted.removeAll(moved.stream().map(Move::from).collect(Collectors.toSet()));
    return moved;
  }

  /** Every path that something happened to, of moved files both. */
  public Stream<String> paths() {
    return Stream.of(
            added.stream(),
            updated.stream(),
            moved.stream().flatMap(move -> Stream.of(move.from(), move.to())),
            deleted.stream())
        .flatMap(Function.identity());
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return added.isEmpty() && updated.isEmpty() && moved.isEmpty() && deleted.isEmpty();
  }
}
