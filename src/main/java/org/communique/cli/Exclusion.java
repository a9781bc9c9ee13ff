package org.communique.cli;

import java.util.Arrays;
import org.communique.model.DocumentKind;
import org.communique.query.SignatoryCounts;
import org.communique.render.SearchParameter;
import org.communique.search.Facet;
import picocli.CommandLine.TypeConversionException;

/** A value that no hit has. */
record Exclusion(Facet.Field field, String value) {
  /** What stands before the name of a field in the address of a page. */
  private static final String BEFORE = "not.";

  /**
   * Reads {@code field=value}, with the name that the field has in the address of a page.
   *
   * @throws TypeConversionException when there is no such field or value
   */
  static Exclusion parse(String text) {
    int equals = Math.max(text.indexOf('='), 0);
    String name = text.substring(0, equals);
    String value = equals == 0 ? "" : text.substring(equals + 1).strip();
    Facet.Field field =
        Arrays.stream(Facet.Field.values())
            .filter(one -> one != Facet.Field.DOMAIN && name(one).equals(name))
            .findFirst()
            .orElseThrow(() -> unreadable(text));
    if (!isPossible(field, value)) {
      throw unreadable(text);
    }
    return new Exclusion(field, value);
  }

  private static String name(Facet.Field field) {
    return SearchParameter.excluding(field).label().substring(BEFORE.length());
  }

  private static boolean isPossible(Facet.Field field, String value) {
    return switch (field) {
      case YEAR -> value.matches("\\d{1,4}");
      case SIGNATORIES -> SignatoryCounts.read(value).isPresent();
      case KIND ->
          Arrays.stream(DocumentKind.values()).anyMatch(kind -> kind.label().equals(value));
      case SIGNATORY, DOMAIN, TOPIC, ACT, LANGUAGE, SOURCE -> !value.isEmpty();
    };
  }

  private static TypeConversionException unreadable(String text) {
    return new TypeConversionException(
        ("'%s' is not like signatory=RUS; fields are year, signatory, signatories, topic, act,"
                + " kind, lang and source")
            .formatted(text));
  }
}
