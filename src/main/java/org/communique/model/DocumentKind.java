package org.communique.model;

import java.util.Locale;

/** What sort of text a communiqué is, by substance. */
public enum DocumentKind {
  /** Two or more states or organisations speak together. */
  JOINT_STATEMENT("Joint statement"),
  /** One state, organisation or grouping speaks. */
  STATEMENT("Statement"),
  COMMUNIQUE("Communiqué"),
  DECLARATION("Declaration"),
  PRESS_RELEASE("Press release"),
  /** A treaty, agreement, protocol, convention or exchange of notes. */
  TREATY("Treaty"),
  MEMORANDUM("Memorandum of understanding"),
  RESOLUTION("Resolution"),
  OTHER("Other");

  private final String title;

  DocumentKind(String title) {
    this.title = title;
  }

  /** The name in JSON and in queries: {@code joint-statement}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name on pages, in English. */
  public String title() {
    return title;
  }
}
