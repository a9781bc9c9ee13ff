package org.communique.lucene;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;
import org.communique.search.Vocabulary;

/**
 * How many states and organisations issue or sign a text. A group whose members stand for it, such
 * as the G7, is counted as its members; persons are not counted beside those they speak for.
 */
final class SignatoryCount {
  private SignatoryCount() {}

  static int of(Communique communique, Vocabulary vocabulary) {
    Set<String> codes = new HashSet<>();
    Set<String> expanded = new HashSet<>();
    for (Signatory signatory : communique.signatories().toList()) {
      if (!signatory.code().isEmpty()) {
        codes.add(signatory.code());
        if (signatory.expanded()) {
          expanded.add(signatory.code());
        }
      }
    }
    LocalDate day = communique.date().map(IssueDate::from).orElse(LocalDate.EPOCH);
    if (!expanded.isEmpty()) {
      codes.removeIf(code -> vocabulary.members(code, day).stream().anyMatch(expanded::contains));
    }
    return codes.size();
  }
}
