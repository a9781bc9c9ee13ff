package org.communique.annotate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.Reference;
import org.communique.model.TextSpan;

/**
 * Finds the resolutions, treaties and other instruments that a sentence cites. “Article 51 of the
 * UN Charter” has the article in its id: {@code treaty:un-charter#51}. Thread-safe.
 */
final class ReferenceFinder {
  private static final String ARTICLE =
      "[0-9IVXLC]{1,5}(?:[.:]\\d{1,2})?(?:\\s?\\(\\w{1,3}\\)){0,3}";

  /** Article numbers right before the name of a treaty. */
  private static final Pattern ARTICLES_OF =
      Pattern.compile(
          "(?i)(?:articles?|sections?|art\\.|artikel(?:en)?)\\s("
              + ARTICLE
              + "(?:(?:, and |, | and | et | en | y | & )"
              + ARTICLE
              + ")*)(?:, paragraphs? [^,]{1,12},)? (?:of|du|de la|del|van) "
              + "(?:the |het |de |la |le )?(?:WTO |World Trade Organization (?:\\(WTO\\) )?)?$");

  private static final Pattern NUMBER = Pattern.compile("(?<![(\\w.:])([0-9]+|[IVXLC]+)");
  private static final int BEFORE = 120;

  private final Instruments instruments;

  ReferenceFinder(Instruments instruments) {
    this.instruments = instruments;
  }

  /** The references of one sentence, in its order, none twice. */
  List<Annotation<Reference>> find(String text, TextSpan span, SentenceTerms sentence) {
    Map<String, Annotation<Reference>> found = new LinkedHashMap<>();
    for (Instruments.Mention mention : Resolutions.find(text, span)) {
      add(found, mention.id(), mention.span(), text, "number");
    }
    for (Instruments.Mention mention : instruments.find(text, span, sentence)) {
      addInstrument(found, mention, text, span);
    }
    return found.values().stream().sorted(Comparator.comparingInt(ReferenceFinder::start)).toList();
  }

  private static int start(Annotation<Reference> reference) {
    return switch (reference.evidence()) {
      case Evidence.InText inText -> inText.span().start();
      case Evidence.InMetadata inMetadata -> 0;
    };
  }

  private static void addInstrument(
      Map<String, Annotation<Reference>> found,
      Instruments.Mention mention,
      String text,
      TextSpan span) {
    int from = Math.max(span.start(), mention.span().start() - BEFORE);
    Matcher articles = ARTICLES_OF.matcher(text.substring(from, mention.span().start()));
    if (!articles.find()) {
      add(found, mention.id(), mention.span(), text, "name");
      return;
    }
    TextSpan whole = new TextSpan(from + articles.start(), mention.span().end());
    Matcher number = NUMBER.matcher(articles.group(1));
    while (number.find()) {
      add(found, mention.id() + "#" + number.group(1), whole, text, "article");
    }
  }

  private static void add(
      Map<String, Annotation<Reference>> found,
      String id,
      TextSpan span,
      String text,
      String rule) {
    found.computeIfAbsent(
        id, key -> new Annotation<>(new Reference(key), Evidence.InText.at(span, text), rule));
  }
}
