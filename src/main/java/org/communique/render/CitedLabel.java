package org.communique.render;

import org.communique.model.Annotation;
import org.communique.model.Reference;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;

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

  /**
   * All texts that cite the same text, whatever article of it, or in the same words, under the name
   * of the text.
   */
  static Link link(Annotation<Reference> citation, Vocabulary vocabulary) {
    Reference cited = citation.value();
    return cited.isResolved()
        ? Link.to(name(cited, vocabulary), citing(cited.cited()))
        : Link.to(of(citation), citing(citation.evidence().quote()));
  }

  private static String name(Reference cited, Vocabulary vocabulary) {
    String name = vocabulary.citedText(cited.cited());
    String rest = cited.id().substring(cited.cited().length());
    return rest.isEmpty() ? name : name + ", article " + rest.substring(1);
  }

  /** The address of all texts that cite what an id or words name. */
  static String citing(String idOrWords) {
    return PageUrls.search(SearchRequest.of("cites:\"" + idOrWords.replace('"', ' ') + "\""));
  }
}
