package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Agreements of the two that speak whose noun has a small letter, where an acronym in brackets
 * shows that a certain text is meant: “a Reciprocal Defense Procurement (RDP) agreement”.
 */
final class SmallAgreements {
  private static final Pattern NAMED =
      Pattern.compile("\\b((?:[A-Z][\\w-]+ ){2,6})\\([A-Z]{2,6}\\) agreement\\b");

  private SmallAgreements() {}

  /** The agreements of a sentence; empty unless two parties speak in the document. */
  static List<Instruments.Mention> find(String text, TextSpan sentence, CitedBefore document) {
    List<String> two = document.signatories();
    List<Instruments.Mention> found = new ArrayList<>(0);
    if (two.size() != 2) {
      return found;
    }
    Matcher named = NAMED.matcher(text).region(sentence.start(), sentence.end());
    while (named.find()) {
      Optional<String> subject = InstrumentIds.subjectOf(named.group(1).strip());
      TextSpan span = new TextSpan(named.start(), named.end());
      String parties = String.join("-", InstrumentIds.ordered(two, List.of()));
      subject.ifPresent(
          words -> found.add(new Instruments.Mention("agreement:" + parties + "-" + words, span)));
    }
    return found;
  }
}
