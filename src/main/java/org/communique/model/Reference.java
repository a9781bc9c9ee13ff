package org.communique.model;

/**
 * A text that a sentence cites.
 *
 * @param id normal form, the same for every printed form: {@code S/RES/2397}, {@code treaty:npt};
 *     when it is clear that a text is cited but not which, {@value #UNRESOLVED} and the printed
 *     words
 */
public record Reference(String id) {
  /** How the id of a citation begins that stands for no known text. */
  public static final String UNRESOLVED = "unresolved:";

  /** Whether it is known which text is cited. */
  public boolean isResolved() {
    return !id.startsWith(UNRESOLVED);
  }

  /**
   * The cited text without the article that is cited: {@code treaty:npt} of {@code treaty:npt#6}.
   */
  public String cited() {
    int hash = id.indexOf('#');
    return hash < 0 ? id : id.substring(0, hash);
  }
}
