package org.communique.render;

import org.communique.model.Annotation;
import org.communique.model.Reference;
import org.communique.search.SearchRequest;

/** What people read for a citation, and where it leads. */
final class CitedLabel {
  private CitedLabel() {}

  /** The id of the cited text; the printed words when it is not known which text is cited. */
  static String of(Annotation<Reference> citation) {
    Reference cited = citation.value();
    return cited.isResolved()
        ? cited.id()
        : "“" + citation.evidence().quote() + "” (not identified)";
  }

  /** All texts that cite the same text, whatever article of it, or in the same words. */
  static Link link(Annotation<Reference> citation) {
    Reference cited = citation.value();
    String words = cited.isResolved() ? cited.cited() : citation.evidence().quote();
    String query = "cites:\"" + words.replace('"', ' ') + "\"";
    return Link.to(of(citation), PageUrls.search(SearchRequest.of(query)));
  }
}
