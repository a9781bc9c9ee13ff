package org.communique.structure;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** With fewer letters, the library errs too often to be asked alone. */
  private static final int MIN_LETTERS = 60;

  /** With fewer, a paragraph says nothing by itself and takes the language around it. */
  private static final int MIN_LETTERS_ALONE = 15;

  /** So many frequent words of a language are no accident. */
  private static final int SURE_WORDS = 3;

  /**
   * With so many, and so many times those of any other language, a whole text needs no statistics.
   */
  private static final int SURE_WORDS_OF_TEXT = 50;

  private static final int SURE_RATIO_OF_TEXT = 4;

  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
  private static final Pattern RUSSIAN = Pattern.compile("[ыэёЫЭЁ]");
  private static final Pattern BELARUSIAN = Pattern.compile("[ўЎ]");

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
    Script script = Script.of(text);
    CommonWords words = CommonWords.in(text);
    String most = words.most();
    boolean isSure =
        words.of(most) >= SURE_WORDS_OF_TEXT
            && words.of(most) > SURE_RATIO_OF_TEXT * words.ofSecond();
    if (isSure && script.writes(most)) {
      return most;
    }
    boolean isShort = script.weight() < MIN_LETTERS;
    return detect(text, script, isShort ? SURE_OF_PARAGRAPH : SURE_OF_TEXT).orElse("und");
  }

  /**
   * The language of each paragraph of a document. One too short to tell follows its neighbours when
   * they agree or share a frequent word with it, else the document.
   */
  List<String> ofParagraphs(List<String> paragraphs, String documentLanguage) {
    List<Optional<String>> told =
        paragraphs.stream().map(paragraph -> tell(sample(paragraph), documentLanguage)).toList();
    String[] after = new String[told.size() + 1];
    after[told.size()] = documentLanguage;
    for (int i = told.size() - 1; i >= 0; i--) {
      after[i] = told.get(i).orElse(after[i + 1]);
    }
    List<String> languages = new ArrayList<>();
    String before = documentLanguage;
    for (int i = 0; i < told.size(); i++) {
      boolean isTold = told.get(i).isPresent();
      String language =
          isTold
              ? told.get(i).get()
              : among(sample(paragraphs.get(i)), before, after[i + 1], documentLanguage);
      before = isTold ? language : before;
      languages.add(language);
    }
    return languages;
  }

  private static String sample(String paragraph) {
    return paragraph.substring(0, Math.min(paragraph.length(), PARAGRAPH_SAMPLE));
  }

  private static String among(String sample, String before, String after, String document) {
    if (before.equals(after) && Script.of(sample).writes(before)) {
      return before;
    }
    CommonWords words = CommonWords.in(sample);
    if (words.of(before) > words.of(document) && words.of(before) >= words.of(after)) {
      return before;
    }
    return words.of(after) > words.of(document) ? after : document;
  }

  /** The language of a paragraph by itself; empty when it is too short to tell. */
  private Optional<String> tell(String sample, String documentLanguage) {
    Script script = Script.of(sample);
    if (script.weight() < MIN_LETTERS_ALONE) {
      return Optional.empty();
    }
    return switch (script.kind()) {
      case NONE -> Optional.empty();
      case CYRILLIC -> byLetters(sample).or(() -> byWords(sample, script, documentLanguage));
      case LATIN, ARABIC -> byWords(sample, script, documentLanguage);
      case OTHER -> Optional.of(script.language());
    };
  }

  /** Letters that only one of the Cyrillic alphabets has. */
  private static Optional<String> byLetters(String sample) {
    boolean isUkrainian = UKRAINIAN.matcher(sample).find();
    boolean isRussian = RUSSIAN.matcher(sample).find();
    if (isUkrainian == isRussian || BELARUSIAN.matcher(sample).find()) {
      return Optional.empty();
    }
    return Optional.of(isUkrainian ? "uk" : "ru");
  }

  /** What the library says, when it is sure and the frequent words do not speak against it. */
  private Optional<String> byWords(String sample, Script script, String documentLanguage) {
    CommonWords words = CommonWords.in(sample);
    int ofDocument = words.of(documentLanguage);
    String most = words.most();
    boolean isSure = words.of(most) >= SURE_WORDS;
    if (isSure && words.of(most) > 2 * ofDocument) {
      return Optional.of(most);
    }
    if (isSure && most.equals(documentLanguage) && ofDocument > 2 * words.ofSecond()) {
      return Optional.of(most);
    }
    if (script.weight() >= MIN_LETTERS) {
      return detect(sample, script, SURE_OF_PARAGRAPH).or(() -> Optional.of(documentLanguage));
    }
    // The library takes long, and is not asked when its answer could not count.
    if (words.ofMost() > ofDocument) {
      Optional<String> found = detect(sample, script, SURE_OF_PARAGRAPH);
      if (found.filter(language -> words.of(language) > ofDocument).isPresent()) {
        return found;
      }
    }
    if (!script.writes(documentLanguage)) {
      return most.isEmpty() ? detect(sample, script, 0) : Optional.of(most);
    }
    return ofDocument > 1 && ofDocument == words.of(most) ? Optional.of(most) : Optional.empty();
  }

  private Optional<String> detect(String text, Script script, double sureness) {
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
