package org.communique.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.TextSpan;

/**
 * Tells which resolution of the United Nations a text is: it names one, and one only, by itself
 * above the words with which every resolution begins, “The General Assembly,”. Source of the forms:
 * the layout of the resolutions in the Official Document System. Thread-safe.
 */
record OwnResolution(ReferenceFinder references) {
  /** Blocks above those words: a report brings a resolution further down. */
  private static final int MOST_BLOCKS = 14;

  /** A symbol or number stands in a short line. */
  private static final int LONGEST = 80;

  private static final Pattern GENERAL_ASSEMBLY =
      Pattern.compile(
          "\\A(?:The General Assembly|L['’]Assemblée générale|La Asamblea General|Генеральная"
              + " Ассамблея|大会)[,，]?\\s*(?:\\Z|\\p{L})");
  private static final Pattern SECURITY_COUNCIL =
      Pattern.compile(
          "\\A(?:The Security Council|Le Conseil de sécurité|El Consejo de Seguridad|Совет"
              + " Безопасности|安全理事会)[,，]\\s*(?:\\Z|\\p{L})");
  private static final Pattern ECONOMIC_COUNCIL =
      Pattern.compile("\\AThe Economic and Social Council,\\s*(?:\\Z|\\p{L})");

  /** “45/113. United Nations Rules …”, “192 (III)”, “2019/4. …”: number first, perhaps a title. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\A(\\d{2,4}/\\d{1,4}(?: ?[A-Z])?|\\d{1,4} ?[A-Z]? ?\\([IVXL]+\\))(?:\\.(?:\\s.*)?)?\\Z",
          Pattern.DOTALL);

  /** A symbol alone, in brackets behind a title, or behind the name of the organisation. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?:\\A|\\[|\\A(?:UN|United Nations) )([ASE]/RES/[\\w/()-]+(?: \\((?:19|20)\\d\\d\\))?)"
              + "(?:\\]?\\Z|\\. )");

  /** “Resolution 2397 (2017)”, which is followed by when it was adopted, or by a subject. */
  private static final Pattern OF_THE_COUNCIL =
      Pattern.compile(
          "\\A(?i:(?:UN |United Nations )?(?:Security Council"
              + " )?Resolution|Résolution|Resolución|Резолюция) (\\d{1,4}"
              + " ?\\((?:19|20)\\d\\d\\))(?:\\Z|[,:]? .*)",
          Pattern.DOTALL);

  /** The resolution a text is; empty for other texts. */
  Optional<Annotation<Reference>> of(CommuniqueText text) {
    List<TextSpan> above = new ArrayList<>();
    above.add(text.titleSpan());
    for (Paragraph paragraph : text.paragraphs()) {
      above.addAll(paragraph.headings());
      Optional<Organ> organ = organ(paragraph.span().in(text.text()));
      if (organ.isPresent()) {
        return only(text, above, organ.get());
      }
      above.add(paragraph.span());
      if (above.size() > MOST_BLOCKS) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The organs, by the words that name their resolutions. */
  private enum Organ {
    ASSEMBLY("General Assembly resolution "),
    COUNCIL("Security Council resolution "),
    ECONOMIC("Economic and Social Council resolution ");

    private final String words;

    Organ(String words) {
      this.words = words;
    }
  }

  private static Optional<Organ> organ(String paragraph) {
    if (GENERAL_ASSEMBLY.matcher(paragraph).lookingAt()) {
      return Optional.of(Organ.ASSEMBLY);
    }
    if (SECURITY_COUNCIL.matcher(paragraph).lookingAt()) {
      return Optional.of(Organ.COUNCIL);
    }
    return ECONOMIC_COUNCIL.matcher(paragraph).lookingAt()
        ? Optional.of(Organ.ECONOMIC)
        : Optional.empty();
  }

  private Optional<Annotation<Reference>> only(
      CommuniqueText text, List<TextSpan> above, Organ organ) {
    Map<String, Annotation<Reference>> named = new LinkedHashMap<>(2);
    for (TextSpan block : above) {
      String words = block.isEmpty() ? text.title() : block.in(text.text());
      id(words.strip(), organ, block.equals(text.titleSpan()))
          .ifPresent(
              id ->
                  named.putIfAbsent(
                      id, OwnInstruments.annotation(id, text, block, words, "resolution")));
    }
    return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
  }

  private Optional<String> id(String words, Organ organ, boolean isTitle) {
    Matcher numbered = NUMBERED.matcher(words);
    if (numbered.matches() && organ != Organ.COUNCIL) {
      return resolved(organ.words + numbered.group(1));
    }
    Matcher symbol = SYMBOL.matcher(words);
    if ((isTitle || words.length() <= LONGEST) && symbol.find()) {
      return resolved(symbol.group(1));
    }
    Matcher council = OF_THE_COUNCIL.matcher(words);
    return organ == Organ.COUNCIL && council.matches()
        ? resolved(Organ.COUNCIL.words + council.group(1))
        : Optional.empty();
  }

  /** The id of the only resolution that some words name. */
  private Optional<String> resolved(String words) {
    TextSpan all = new TextSpan(0, words.length());
    List<String> ids =
        references.find(words, all, SentenceTerms.of(words)).stream()
            .map(Annotation::value)
            .filter(Reference::isResolved)
            .map(Reference::id)
            .toList();
    return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
  }
}
