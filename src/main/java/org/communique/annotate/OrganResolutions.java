package org.communique.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * Resolutions and decisions of organs other than the United Nations’, by number: “Resolution 252 of
 * the Committee of Representatives of the Latin American Integration Association (ALADI)” is {@code
 * doc:aladi-cr-resolution-252}, the organ by its initials; “Decision 1/95 of the EC–Turkey
 * Association Council” has no organisation of its own and stays unresolved. Thread-safe.
 */
final class OrganResolutions {
  private static final Pattern OF_AN_ORGAN =
      Pattern.compile(
          "\\b([Rr]esolution|[Dd]ecision)(?: No\\.?)? (\\d{1,4}(?:[/.-]\\d{1,4})?|[IVX]{1,5})(?:"
              + " \\((?:19|20)\\d\\d\\))? of the ([A-Z][\\w’'-]+(?:(?: of(?: the)?| on(?: the)?|"
              + " for| and)? (?!Resolution|Decision)[A-Z][\\w’'-]+){0,12})(?:"
              + " \\(([A-Z]{3,9})\\))?");

  /** Conferences that have resolutions of their own, by the name they go by. */
  private static final Map<String, String> CONFERENCES =
      Map.of("Third United Nations Conference on the Law of the Sea", "unclos-iii");

  private final Gazetteer gazetteer;

  OrganResolutions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds the resolutions of a sentence. */
  void add(NumberedFinds found) {
    found.optional(OF_AN_ORGAN, this::id);
  }

  private Optional<String> id(Matcher one) {
    String named = one.group(3);
    String text = one.group(1).toLowerCase(Locale.ROOT) + "-" + slug(one.group(2));
    String conference = CONFERENCES.get(named);
    return conference == null
        ? ofOrganisation(named, Optional.ofNullable(one.group(4))).map(id -> id + "-" + text)
        : Optional.of("doc:" + conference + "-" + text);
  }

  private static String slug(String number) {
    return number.toLowerCase(Locale.ROOT).replaceAll("[/.]", "-");
  }

  /** The organisation in the end of the words, and the initials of its organ before it. */
  private Optional<String> ofOrganisation(String words, Optional<String> acronym) {
    List<PartyMention> parties = gazetteer.find(words);
    Optional<PartyMention> organisation =
        parties.isEmpty() || parties.getLast().span().end() < words.length()
            ? Optional.empty()
            : Optional.of(parties.getLast()).filter(OrganResolutions::isOther);
    if (organisation.isPresent()) {
      TextSpan span = organisation.get().span();
      String code = organisation.get().party().codeInIds();
      return organ(words.substring(0, span.start())).map(organ -> "doc:" + code + organ);
    }
    int start = words.lastIndexOf(" of the ");
    return start < 0
        ? Optional.empty()
        : acronym.flatMap(
            code ->
                organ(words.substring(0, start))
                    .map(organ -> "doc:" + code.toLowerCase(Locale.ROOT) + organ));
  }

  /** The organs of the United Nations have symbols of their own. */
  private static boolean isOther(PartyMention mention) {
    return mention.party().type() == Signatory.Type.ORGANISATION
        && !mention.party().code().equals("UN");
  }

  /** A hyphen and the initials of an organ; empty when there is none or it is no organ. */
  private static Optional<String> organ(String words) {
    StringBuilder initials = new StringBuilder("-");
    for (String word : words.split("[^\\p{L}]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.length() < 3 ? Optional.empty() : Optional.of(initials.toString());
  }
}
