package org.communique.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What has to be done so that the index holds what the folder holds. A file that was moved is
 * deleted at its old path and added at its new one.
 *
 * @param added in the folder, not in the index
 * @param updated in both, with other bytes
 * @param unchanged in both, with the same bytes
 * @param deleted in the index, not in the folder any more
 */
public record CorpusChanges(
    List<String> added, List<String> updated, List<String> unchanged, List<String> deleted) {
  public CorpusChanges {
    added = List.copyOf(added);
    updated = List.copyOf(updated);
    unchanged = List.copyOf(unchanged);
    deleted = List.copyOf(deleted);
  }

  /**
   * Compares the folder with the index. Every list is in the order of its map.
   *
   * @param listed fingerprint by path, of the files in the folder
   * @param indexed fingerprint by path, as they were when indexed
   */
  public static CorpusChanges between(Map<String, String> listed, Map<String, String> indexed) {
    List<String> added = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    listed.forEach(
        (path, sha256) -> {
          String before = indexed.get(path);
          List<String> list = before == null ? added : before.equals(sha256) ? unchanged : updated;
          list.add(path);
        });
    List<String> deleted =
        indexed.keySet().stream().filter(path -> !listed.containsKey(path)).toList();
    return new CorpusChanges(added, updated, unchanged, deleted);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return added.isEmpty() && updated.isEmpty() && deleted.isEmpty();
  }
}
