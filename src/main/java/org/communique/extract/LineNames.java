package org.communique.extract;

/** Tells lines of the same id apart, in the order of the file. For use by one thread. */
public final class LineNames {
  private final SeenNames names = new SeenNames();

  /** The name that no earlier line of the file has; mostly the one it was parsed with. */
  public String unique(String name, long number) {
    return names.add(name) ? name : name + " (" + JsonLines.nameOf(number) + ")";
  }
}
