package org.communique.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;

/**
 * The ledger while a run changes it: which file holds which communiqués. When several files hold
 * the same text, the first by path owns it, so that the index does not depend on the order of
 * changes.
 */
final class Ledger {
  private final SortedMap<String, FileEntry> files = new TreeMap<>();
  private final Map<CommuniqueId, String> owners = new HashMap<>();

  Ledger(List<FileEntry> entries) {
    entries.forEach(this::put);
  }

  /** Adds a line, in place of the one with the same path. */
  void put(FileEntry entry) {
    files.put(entry.path(), entry);
    for (CommuniqueId id : entry.ids()) {
      owners.merge(id, entry.path(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /** Takes a line out; other files that hold its communiqués become their owners. */
  void remove(String path) {
    files.remove(path);
    owners.values().removeIf(path::equals);
    files.values().forEach(this::put);
  }

  Optional<FileEntry> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The file that owns a communiqué; empty when no file holds it. */
  Optional<String> owner(CommuniqueId id) {
    return Optional.ofNullable(owners.get(id));
  }

  /** Paths of the files that hold any of these communiqués. */
  Set<String> holders(Set<CommuniqueId> ids) {
    Set<String> paths = new HashSet<>();
    for (FileEntry entry : files.values()) {
      if (entry.ids().stream().anyMatch(ids::contains)) {
        paths.add(entry.path());
      }
    }
    return paths;
  }

  /** All lines by path. */
  List<FileEntry> entries() {
    return List.copyOf(files.values());
  }
}
