package org.communique.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;
import org.jspecify.annotations.Nullable;

/**
 * The ledger while a run changes it: which file holds which communiqués. When several files hold
 * the same text, the first by path owns it: its paragraphs are the ones indexed, so that the index
 * does not depend on the order of changes.
 */
final class Ledger {
  private final SortedMap<String, FileEntry> files = new TreeMap<>();

  /** The paths of the files that hold a communiqué, in order, each once. */
  private final Map<CommuniqueId, List<String>> holders = new HashMap<>();

  Ledger(List<FileEntry> entries) {
    entries.forEach(this::put);
  }

  /** Adds a line, in place of the one with the same path. */
  void put(FileEntry entry) {
    remove(entry.path());
    files.put(entry.path(), entry);
    // Most are held by one file, which may hold half a million: all of them share this list.
    List<String> alone = List.of(entry.path());
    for (CommuniqueId id : entry.ids()) {
      holders.merge(id, alone, Ledger::both);
    }
  }

  /** Takes a line out; other files that hold its communiqués become their owners. */
  void remove(String path) {
    FileEntry removed = files.remove(path);
    if (removed != null) {
      for (CommuniqueId id : removed.ids()) {
        holders.computeIfPresent(id, (any, paths) -> without(path, paths));
      }
    }
  }

  private static List<String> both(List<String> paths, List<String> more) {
    return paths.equals(more)
        ? paths
        : Stream.concat(paths.stream(), more.stream()).distinct().sorted().toList();
  }

  /** Null when there is no other. */
  private static @Nullable List<String> without(String path, List<String> paths) {
    List<String> others = paths.stream().filter(other -> !other.equals(path)).toList();
    return others.isEmpty() ? null : others;
  }

  Optional<FileEntry> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The file that owns a communiqué; empty when no file holds it. */
  Optional<String> owner(CommuniqueId id) {
    return Optional.ofNullable(holders.get(id)).map(List::getFirst);
  }

  /** Whether a file owns a communiqué, or would if it held it. */
  boolean isOwner(String path, CommuniqueId id) {
    return owner(id).map(owner -> path.compareTo(owner) <= 0).orElse(true);
  }

  /** Whether another file holds a communiqué too. */
  boolean isShared(String path, CommuniqueId id) {
    List<String> paths = holders.get(id);
    return paths != null && (paths.size() > 1 || !paths.contains(path));
  }

  /** The files that own these communiqués; those that no file holds are left out. */
  Set<String> owners(Collection<CommuniqueId> ids) {
    Set<String> owners = new HashSet<>();
    ids.forEach(id -> owner(id).ifPresent(owners::add));
    return owners;
  }

  /** All lines by path, each with the outcome it has beside the others. */
  List<FileEntry> entries() {
    return files.values().stream().map(this::withStatus).toList();
  }

  /** What became of a file depends on which other files hold its communiqués. */
  private FileEntry withStatus(FileEntry entry) {
    if (!entry.isRead()) {
      return entry;
    }
    boolean ownsAny = entry.ids().stream().anyMatch(id -> isOwner(entry.path(), id));
    return ownsAny
        ? entry.with(Status.INDEXED, partial(entry))
        : entry.with(Status.DUPLICATE, duplicate(entry));
  }

  private static String partial(FileEntry entry) {
    List<String> reasons = new ArrayList<>();
    if (entry.truncated()) {
      reasons.add("A limit cut the text.");
    }
    if (!entry.omissions().isEmpty()) {
      int count = entry.omissions().size();
      reasons.add(
          "Not all of it could be read: %s%s"
              .formatted(
                  entry.omissions().getFirst(),
                  count == 1 ? "" : " And %d more.".formatted(count - 1)));
    }
    return String.join(" ", reasons);
  }

  private String duplicate(FileEntry entry) {
    String owner = owner(entry.ids().getFirst()).orElse("another file");
    return "The same text is indexed from " + owner + ".";
  }
}
