package org.communique.annotate;

import java.util.Map;
import java.util.Optional;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;

/** Whose web site a text comes from. */
final class Publishers {
  private final Gazetteer gazetteer;
  private final Map<String, String> codeByDomain;

  Publishers(Gazetteer gazetteer, Map<String, String> codeByDomain) {
    this.gazetteer = gazetteer;
    this.codeByDomain = codeByDomain;
  }

  /** A party whose voice the source of a text is, with the metadata that says so. */
  record Publisher(Party party, Evidence evidence) {}

  Optional<Publisher> of(CommuniqueText text) {
    for (Map.Entry<String, String> field : text.metadata().entrySet()) {
      for (Map.Entry<String, String> domain : codeByDomain.entrySet()) {
        boolean named = field.getKey().contains("url") || field.getKey().contains("source");
        if (named && isFrom(field.getValue(), domain.getKey())) {
          Evidence evidence = new Evidence.InMetadata(field.getKey(), field.getValue());
          return gazetteer.byCode(domain.getValue()).map(party -> new Publisher(party, evidence));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFrom(String url, String domain) {
    int at = url.indexOf(domain);
    return at > 0 && "/.".indexOf(url.charAt(at - 1)) >= 0;
  }
}
