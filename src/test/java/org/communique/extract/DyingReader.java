package org.communique.extract;

/** The entry of a process that never gets ready. */
final class DyingReader {
  private DyingReader() {}

  public static void main(String[] arguments) {
    System.err.println("no room for it");
    System.exit(1);
  }
}
