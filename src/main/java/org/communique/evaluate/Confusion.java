package org.communique.evaluate;

/**
 * One answer in the place of another, and how often.
 *
 * @param wanted {@code nothing} when nothing was
 * @param found {@code nothing} when nothing was
 */
public record Confusion(String wanted, String found, int times) {
  static final String NOTHING = "nothing";
}
