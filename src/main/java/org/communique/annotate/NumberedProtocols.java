package org.communique.annotate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.TextSpan;

/**
 * Protocols that are known by their number and the text they belong to: “Protocol No. 6 to the
 * European Convention on Human Rights” is {@code treaty:echr-1950/protocol-6}.
 */
final class NumberedProtocols {
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:Additional )?Protocol (?:(?i:no\\.?|number) ?)?(\\d{1,2}|[IVX]{1,4})\\b(?: ?[-–]"
              + " ?[^,;.()]{1,60}?)?,? (?:of|to|under|pursuant to|annexed to) (?:the |said )?$");

  /** How far before the name its protocol may begin, in UTF-16 units. */
  private static final int REACH = 110;

  private NumberedProtocols() {}

  /**
   * The protocol that stands before the name of a text.
   *
   * @param id of that text
   */
  static Optional<Instruments.Mention> before(
      String id, TextSpan name, String text, TextSpan sentence) {
    int from = Math.max(sentence.start(), name.start() - REACH);
    Matcher before = BEFORE.matcher(text).region(from, name.start());
    return before.find()
        ? Optional.of(
            new Instruments.Mention(
                id + "/protocol-" + before.group(1), new TextSpan(before.start(), name.end())))
        : Optional.empty();
  }
}
