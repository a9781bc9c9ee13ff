package org.communique.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.communique.search.FileEntry;
import org.communique.search.FileEntry.Status;

/** Which lines of the ledger a page lists. */
public enum LedgerView {
  ALL("All", file -> true),
  INDEXED("Indexed", file -> file.status() == Status.INDEXED),
  PARTIAL("Indexed in part", FileEntry::isPartial),
  DUPLICATE("Same text as another", file -> file.status() == Status.DUPLICATE),
  EMPTY("Without text", file -> file.status() == Status.EMPTY),
  SKIPPED("Skipped", file -> file.status() == Status.SKIPPED),
  FAILED("Failed", file -> file.status() == Status.FAILED);

  private final String title;
  private final Predicate<FileEntry> condition;

  LedgerView(String title, Predicate<FileEntry> condition) {
    this.title = title;
    this.condition = condition;
  }

  /** The name in an address. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LedgerView> named(String label) {
    return List.of(values()).stream().filter(view -> view.label().equals(label)).findFirst();
  }

  String title() {
    return title;
  }

  List<FileEntry> of(List<FileEntry> ledger) {
    return ledger.stream().filter(condition).toList();
  }
}
