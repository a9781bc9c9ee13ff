package org.communique.render;

import org.communique.model.Annotation;
import org.communique.model.Reference;

/** What people read for a citation. */
final class CitedLabel {
  private CitedLabel() {}

  /** The id of the cited text; the printed words when it is not known which text is cited. */
  static String of(Annotation<Reference> citation) {
    Reference cited = citation.value();
    return cited.isResolved()
        ? cited.id()
        : "“" + citation.evidence().quote() + "” (not identified)";
  }
}
