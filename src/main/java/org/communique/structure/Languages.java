package org.communique.structure;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells the language of a text: by its script where only one language uses it, else by the
 * statistics of the language-detector library. Loads its profiles at first use; safe for several
 * threads at once.
 */
final class Languages {
  /** Languages in which states publish, and which the library tells apart. */
  private static final List<String> LATIN =
      List.of(
          "en", "fr", "de", "nl", "es", "it", "pt", "pl", "cs", "sk", "hu", "ro", "sv", "da", "no",
          "fi", "et", "lv", "lt", "tr", "hr", "sl", "sq", "id", "vi", "is", "ca", "sw");

  private static final List<String> CYRILLIC = List.of("ru", "uk", "be", "bg", "sr", "mk");
  private static final List<String> ARABIC = List.of("ar", "fa", "ur");

  /** A paragraph with fewer letters takes the language of the document. */
  private static final int MIN_LETTERS = 60;

  private static final int PARAGRAPH_SAMPLE = 2_000;

  /** The library is mostly sure; between near relatives it is less so. */
  private static final double SURE_OF_TEXT = 0.5;

  private static final double SURE_OF_PARAGRAPH = 0.99;

  /** Detectors hold large tables, and most runs need but one of them. */
  private final Lazy latin = new Lazy(LATIN);

  private final Lazy cyrillic = new Lazy(CYRILLIC);
  private final Lazy arabic = new Lazy(ARABIC);

  /** BCP 47 code of the language of most of a text; {@code und} when it cannot be told. */
  String of(String text) {
    boolean isShort = Script.of(text).weight() < MIN_LETTERS;
    return detect(text, isShort ? SURE_OF_PARAGRAPH : SURE_OF_TEXT).orElse("und");
  }

  /** The language of a paragraph: that of its document unless it surely is another. */
  String ofParagraph(String paragraph, String documentLanguage) {
    String sample = paragraph.substring(0, Math.min(paragraph.length(), PARAGRAPH_SAMPLE));
    Script script = Script.of(sample);
    if (script.weight() < MIN_LETTERS) {
      boolean isOtherScript =
          script.weight() >= MIN_LETTERS / 4 && !script.writes(documentLanguage);
      return isOtherScript ? detect(sample, 0).orElse(documentLanguage) : documentLanguage;
    }
    return detect(sample, SURE_OF_PARAGRAPH).orElse(documentLanguage);
  }

  private Optional<String> detect(String text, double sureness) {
    Script script = Script.of(text);
    return switch (script.kind()) {
      case NONE -> Optional.empty();
      case LATIN -> latin.detect(text, sureness);
      case CYRILLIC -> cyrillic.detect(text, sureness);
      case ARABIC -> arabic.detect(text, sureness);
      case OTHER -> Optional.of(script.language());
    };
  }

  private static final class Lazy {
    private final List<String> codes;
    private volatile @org.jspecify.annotations.Nullable LanguageDetector detector;

    private Lazy(List<String> codes) {
      this.codes = codes;
    }

    private Optional<String> detect(String text, double sureness) {
      List<DetectedLanguage> found = detector().getProbabilities(text.toLowerCase(Locale.ROOT));
      return found.stream()
          .findFirst()
          .filter(first -> first.getProbability() >= sureness)
          .map(first -> first.getLocale().getLanguage());
    }

    private LanguageDetector detector() {
      LanguageDetector ready = detector;
      if (ready == null) {
        synchronized (this) {
          ready = detector == null ? load() : detector;
          detector = ready;
        }
      }
      return ready;
    }

    private LanguageDetector load() {
      List<LdLocale> locales = codes.stream().map(LdLocale::fromString).toList();
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readBuiltIn(locales))
            .shortTextAlgorithm(0)
            .seed(0)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language profiles", e);
      }
    }
  }
}
