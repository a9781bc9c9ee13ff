package org.communique.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * Tells which known instruments a text is: whose name its title is as a whole, or which resolution
 * of the United Nations. A text about an instrument, or one that amends it, is not it; in doubt
 * nothing is said. Thread-safe.
 *
 * <p>A name alone could as well head an article about the instrument, so more must agree: a treaty
 * has articles, and an issue date no later than some years after that of its id; a declaration or a
 * communiqué has the year of its id, or where there is none articles or several signatories. Laws
 * are never communiqués, whatever their title.
 */
final class OwnInstruments {
  /** A text with fewer articles may only quote some. */
  private static final int FEWEST_ARTICLES = 3;

  /** Years after the one in the id in which a treaty may be dated: it stays open for signature. */
  private static final int OPEN_FOR_SIGNATURE = 3;

  private static final Pattern YEAR_OF_ID = Pattern.compile("-((?:1[6-9]|20)\\d\\d)$");

  /** How an article is headed, in the languages of treaties. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\A(?:(?i:article|art[ií]culo|artigo|articolo|artikel|art\\.|стаття|статья|المادة)\\s"
              + "|第\\s?[一二三四五六七八九十百零〇\\d]+(?:之[一二三四五六七八九十]+)?\\s?[條条])");

  private static final String MONTHS = String.join("|", MonthNames.ENGLISH);
  private static final String DAY =
      "(?:\\d{1,2} (?:" + MONTHS + ")|(?:" + MONTHS + ") \\d{1,2},?|(?:" + MONTHS + ")),? ";

  /** What may stand behind a name without changing it: its acronym, when and where it was made. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?: \\((?:Protocol [IVX]+|[\\p{Lu}\\d][\\p{L}\\d-]{1,11}|(?:[\\p{L} ]+, )?(?:"
              + DAY
              + ")?(?:1[6-9]|20)\\d\\d)\\)|,?(?: (?:of|done|signed|adopted|made|concluded)(?: at"
              + " [\\p{L} ]+?)?(?: on)?|,)? (?:"
              + DAY
              + ")?(?:1[6-9]|20)\\d\\d)$");

  private static final Pattern BEFORE = Pattern.compile("^(?:(?i:the)|(?:1[6-9]|20)\\d\\d) ");

  /** “Geneva Convention (IV) relative to …”: a number among others of a conference. */
  private static final Pattern NUMBER_INSIDE =
      Pattern.compile("(?<=(?i:Convention)) \\([IVX]+\\)(?= \\p{L})");

  /** “Inter-American Convention on X "Convention of Belém do Pará"”: its other name at the end. */
  private static final Pattern QUOTED_END =
      Pattern.compile("(?<first>.*[\\p{L}\\d])[:,]? [\"“«](?<name>[^\"“”«»]+)[\"”»]$");

  /** “The Atlantic Declaration: A Framework for …”. */
  private static final Pattern SUBTITLE =
      Pattern.compile("(?<name>[^:–—]+?)(?::| [–—-]) (?<rest>.+)");

  /** Words before a name in quotation marks that speak about it. */
  private static final Pattern SPEAKS_OF =
      Pattern.compile("\\b(?:a|about|at|by|for|from|in|of|on|the|to|under|with|its|our)$");

  /** What a subtitle says of a text about another. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i)\\b(?:remarks|speech|briefing|readout|fact ?sheet|facts|questions|q ?& ?a|report"
              + "|review|summary|guide|comment\\w*|analysis|anniversary|implement\\w*|progress"
              + "|years?|statement by|press|amend\\w*|draft|proposed)\\b");

  private final Instruments instruments;
  private final ReferenceFinder references;
  private final OwnResolution resolutions;

  OwnInstruments(Instruments instruments, ReferenceFinder references) {
    this.instruments = instruments;
    this.references = references;
    this.resolutions = new OwnResolution(references);
  }

  /**
   * The instruments a text is, each once; most texts are none.
   *
   * @param signatories those in whose name it speaks
   */
  List<Annotation<Reference>> of(
      CommuniqueText text, Optional<IssueDate> date, List<Signatory> signatories) {
    Map<String, Annotation<Reference>> own = new LinkedHashMap<>(2);
    Facts facts = new Facts(hasArticles(text), areSeveral(signatories), lastYear(date));
    titled(text, facts).ifPresent(found -> own.put(found.value().id(), found));
    if (own.isEmpty() && facts.hasArticles()) {
      secondTitle(text, facts).ifPresent(found -> own.put(found.value().id(), found));
    }
    resolutions.of(text).ifPresent(found -> own.putIfAbsent(found.value().id(), found));
    return List.copyOf(own.values());
  }

  /**
   * What must agree with a name.
   *
   * @param isJoint whether several states or organisations sign
   * @param year in which the text was issued, at the latest; empty when that is not known
   */
  private record Facts(boolean hasArticles, boolean isJoint, OptionalInt year) {
    boolean agreeWith(String id) {
      OptionalInt ofId = yearOf(id);
      boolean isDated = ofId.isPresent() && year.isPresent();
      int later = isDated ? year.getAsInt() - ofId.getAsInt() : 0;
      return switch (id.substring(0, id.indexOf(':') + 1)) {
        case "treaty:", "agreement:" -> hasArticles && later >= -1 && later <= OPEN_FOR_SIGNATURE;
        case "declaration:", "communique:" -> later == 0 && (isDated || hasArticles || isJoint);
        case "doc:" -> isDated && later == 0;
        default -> false;
      };
    }
  }

  private static boolean areSeveral(List<Signatory> signatories) {
    return signatories.stream()
            .filter(signatory -> signatory.type() != Signatory.Type.PERSON)
            .count()
        > 1;
  }

  private static OptionalInt yearOf(String id) {
    Matcher year = YEAR_OF_ID.matcher(id);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  private static OptionalInt lastYear(Optional<IssueDate> date) {
    return date.map(issued -> OptionalInt.of(issued.to().getYear())).orElse(OptionalInt.empty());
  }

  private static boolean hasArticles(CommuniqueText text) {
    int articles = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      boolean isHeaded =
          paragraph.headings().stream().anyMatch(heading -> isArticle(heading.in(text.text())));
      articles += isHeaded || isArticle(paragraph.span().in(text.text())) ? 1 : 0;
      if (articles >= FEWEST_ARTICLES) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(String block) {
    return ARTICLE.matcher(block).lookingAt();
  }

  private Optional<Annotation<Reference>> titled(CommuniqueText text, Facts facts) {
    String title = text.title().strip();
    Optional<String> id = named(title, facts);
    if (id.isEmpty()) {
      id = byQuotedName(title, facts).or(() -> bySubtitle(title, facts));
    }
    if (id.isEmpty() && facts.hasArticles()) {
      id = references.ofParties(title);
    }
    return id.map(found -> annotation(found, text, text.titleSpan(), title, "title"));
  }

  /** The instrument whose name some words are as a whole; empty when several have it. */
  private Optional<String> named(String words, Facts facts) {
    for (String name : readings(words)) {
      List<String> agreeing = instruments.withName(name).stream().filter(facts::agreeWith).toList();
      if (agreeing.size() == 1) {
        return Optional.of(agreeing.getFirst());
      }
    }
    return Optional.empty();
  }

  /** A name as printed, and without what may stand around it. */
  private static List<String> readings(String words) {
    List<String> readings = new ArrayList<>();
    String line = words.replaceAll("\\s+", " ").replaceAll("[.\\s]+$", "");
    String name = NUMBER_INSIDE.matcher(line).replaceFirst("");
    readings.add(name);
    String shorter = BEHIND.matcher(name).replaceFirst("");
    while (!shorter.equals(name)) {
      readings.add(shorter);
      name = shorter;
      shorter = BEHIND.matcher(name).replaceFirst("");
    }
    for (String reading : List.copyOf(readings)) {
      Matcher before = BEFORE.matcher(reading);
      if (before.find()) {
        readings.add(reading.substring(before.end()));
      }
    }
    return readings;
  }

  private Optional<String> byQuotedName(String title, Facts facts) {
    Matcher quoted = QUOTED_END.matcher(title);
    if (!quoted.matches() || SPEAKS_OF.matcher(quoted.group("first")).find()) {
      return Optional.empty();
    }
    boolean saysWhatItIs =
        SentenceTerms.of(quoted.group("first")).terms().stream()
            .anyMatch(InstrumentHeads.BY_TERM::containsKey);
    return saysWhatItIs ? named(quoted.group("name"), facts) : Optional.empty();
  }

  /** A name with a subtitle, of declarations and communiqués of the very year. */
  private Optional<String> bySubtitle(String title, Facts facts) {
    Matcher subtitle = SUBTITLE.matcher(title);
    if (!subtitle.matches() || ABOUT.matcher(subtitle.group("rest")).find()) {
      return Optional.empty();
    }
    return named(subtitle.group("name"), facts)
        .filter(id -> id.startsWith("declaration:") || id.startsWith("communique:"))
        .filter(id -> yearOf(id).equals(facts.year()));
  }

  /** Below a title in one language often stands that in another, in a block of its own. */
  private Optional<Annotation<Reference>> secondTitle(CommuniqueText text, Facts facts) {
    if (text.paragraphs().isEmpty()) {
      return Optional.empty();
    }
    Paragraph first = text.paragraphs().getFirst();
    List<TextSpan> blocks = new ArrayList<>(first.headings());
    blocks.add(first.span());
    for (TextSpan block : blocks) {
      Optional<String> id = named(block.in(text.text()), facts);
      if (id.isPresent()) {
        String words = block.in(text.text());
        return Optional.of(annotation(id.get(), text, block, words, "second-title"));
      }
    }
    return Optional.empty();
  }

  /** Proved by a block of the text, or by the title when the text does not print it. */
  static Annotation<Reference> annotation(
      String id, CommuniqueText text, TextSpan block, String words, String rule) {
    Evidence evidence =
        block.isEmpty()
            ? new Evidence.InMetadata("title", words)
            : Evidence.InText.at(block, text.text());
    return new Annotation<>(new Reference(id), evidence, rule);
  }
}
