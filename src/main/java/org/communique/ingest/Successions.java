package org.communique.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Holding;

/** Which communiqués took the place of those that are gone, after texts were edited. */
final class Successions {
  private Successions() {}

  /**
   * Those that stand where another stood: the only text of the same file, or that at the same place
   * of it with the same title.
   *
   * @param before the lines of the ledger as they were
   */
  static Map<CommuniqueId, CommuniqueId> between(List<FileEntry> before, Ledger now) {
    Map<CommuniqueId, CommuniqueId> successors = new HashMap<>();
    for (FileEntry old : before) {
      now.file(old.path()).ifPresent(file -> add(old, file, now, successors));
    }
    return successors;
  }

  private static void add(
      FileEntry old, FileEntry file, Ledger now, Map<CommuniqueId, CommuniqueId> successors) {
    if (old.holdings().equals(file.holdings())) {
      return;
    }
    boolean isOne = old.holdings().size() == 1 && file.holdings().size() == 1;
    Map<String, CommuniqueId> places = new HashMap<>();
    file.holdings().forEach(holding -> places.putIfAbsent(holding.entry(), holding.id()));
    for (Holding holding : old.holdings()) {
      CommuniqueId successor = places.get(holding.entry());
      boolean isGone = now.owner(holding.id()).isEmpty();
      if (isGone && successor != null && (isOne || hasSameTitle(holding.id(), successor))) {
        successors.put(holding.id(), successor);
      }
    }
  }

  private static boolean hasSameTitle(CommuniqueId one, CommuniqueId other) {
    return one.slug().equals(other.slug());
  }
}
