package org.communique.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.Reference;
import org.communique.model.TextSpan;

/**
 * Finds the resolutions, treaties and other instruments that a sentence cites: by number, by the
 * names of {@link Instruments}, and by how names are built. “Article 51 of the UN Charter” has the
 * article in its id: {@code treaty:un-charter#51}. What is clearly a citation but of no known text
 * is kept with its words ({@link Reference#UNRESOLVED}). Thread-safe.
 */
final class ReferenceFinder {
  /** “Article 4.8 of the Convention”: articles of a text that was named before. */
  private static final Pattern SHORT_NAME =
      Pattern.compile(
          "\\b(?:the|that) ((?:[A-Z][a-z]+"
              + " ){0,2}(?:Convention|Covenant|Charter|Treaty|Agreement|Protocol|Declaration|Statute|Regulations|Pact))\\b(?!"
              + " (?:of|on|for|between|[A-Z]))");

  private static final Pattern OF_A_YEAR = Pattern.compile(" of ((?:1[6-9]|20)\\d\\d)\\b");
  private static final Pattern YEAR_OF_ID = Pattern.compile("-((?:1[6-9]|20)\\d\\d)$");

  /** The organs of the United Nations, and the articles on the use of force. */
  private static final Pattern OF_THE_UN =
      Pattern.compile(
          "\\b(?:Security Council|General Assembly|United Nations|UN|U\\.N\\.|Chapters? VI|Article"
              + " 51\\b|Article 2 ?\\(4\\))");

  private final Instruments instruments;
  private final NamedInstruments named;
  private final UnionAgreements union;
  private final OrganResolutions organs;
  private final AgreementLists lists;
  private final DiplomaticNotes notes;
  private final EarlierStatements statements;
  private final NamedPlans plans;
  private final DatedAgreements dated;
  private final PlacedInstruments placed;

  ReferenceFinder(Instruments instruments, Gazetteer gazetteer) {
    this.instruments = instruments;
    InstrumentIds ids = new InstrumentIds(gazetteer, instruments.ids());
    this.named = new NamedInstruments(ids);
    this.union = new UnionAgreements(gazetteer, ids);
    this.organs = new OrganResolutions(gazetteer);
    this.lists = new AgreementLists(gazetteer);
    this.notes = new DiplomaticNotes(gazetteer);
    this.statements = new EarlierStatements(instruments, gazetteer);
    this.plans = new NamedPlans(gazetteer);
    this.dated = new DatedAgreements(gazetteer);
    this.placed = new PlacedInstruments(gazetteer);
  }

  /** The references of one sentence that stands alone, in its order, none twice. */
  List<Annotation<Reference>> find(String text, TextSpan span, SentenceTerms sentence) {
    return find(text, span, sentence, CitedBefore.nothing());
  }

  /**
   * The references of the next sentence of a document, in its order, none twice.
   *
   * @param document what was cited before; the citations of this sentence are added
   */
  List<Annotation<Reference>> find(
      String text, TextSpan span, SentenceTerms sentence, CitedBefore document) {
    CitationCues cues = CitationCues.of(text, sentence);
    List<Instruments.Mention> numbered = numbered(text, span, cues, document);
    List<Instruments.Mention> names =
        settled(
            instruments.find(text, span, sentence, cues.hasIdeographs()), text, sentence, document);
    List<Instruments.Mention> taken = new ArrayList<>(numbered);
    taken.addAll(names);
    List<Instruments.Mention> several =
        cues.hasList() ? lists.find(text, span, document) : List.of();
    taken.addAll(several);
    List<Instruments.Mention> places = cues.hasPlaced() ? placed.find(text, span) : List.of();
    taken.addAll(places);
    List<Instruments.Mention> listed = withoutNarrowed(names, text);
    List<Instruments.Mention> built = built(text, span, sentence, cues, taken, document);
    taken.addAll(built);
    List<Instruments.Mention> others = others(text, span, cues, taken, document);
    Found found = new Found(text, span, cues);
    numbered.forEach(mention -> found.add(mention.id(), mention.span(), "number"));
    several.forEach(mention -> found.add(mention.id(), mention.span(), "list"));
    places.forEach(mention -> found.addWithArticles(mention, "place"));
    if (cues.hasNote()) {
      List<Instruments.Mention> dated = notes.find(text, span, document);
      dated.forEach(mention -> found.add(mention.id(), mention.span(), "note"));
    }
    listed.forEach(mention -> found.addWithArticles(mention, "name"));
    built.forEach(mention -> found.addWithArticles(mention, "form"));
    others.forEach(mention -> found.add(mention.id(), mention.span(), "occasion"));
    if (cues.hasArticle() || cues.hasProtocol()) {
      found.addShortNames(taken, document);
    }
    listed.forEach(mention -> document.add(mention.id(), mention.span(), text, span));
    built.forEach(mention -> document.add(mention.id(), mention.span(), text, span));
    return found.inOrder();
  }

  /** Of texts of one name the one that is meant; what is younger than the document is not it. */
  private List<Instruments.Mention> settled(
      List<Instruments.Mention> names, String text, SentenceTerms sentence, CitedBefore document) {
    names.removeIf(name -> isOtherAct(name, text));
    for (int i = 0; i < names.size(); i++) {
      Instruments.Mention name = names.get(i);
      List<String> ids = instruments.namesakes(name, text);
      String id = ids.size() == 1 ? ids.getFirst() : document.choose(ids, sentence);
      if (document.isYounger(id)) {
        id = UnresolvedIds.of(name.span().in(text));
      }
      if (!id.equals(name.id())) {
        names.set(i, new Instruments.Mention(id, name.span()));
      }
    }
    return names;
  }

  /** The Lend-Lease Act of 2022 is not that of 1941: laws of one name are told by their year. */
  private static boolean isOtherAct(Instruments.Mention name, String text) {
    if (!name.id().startsWith("law:") || !text.startsWith(" of ", name.span().end())) {
      return false;
    }
    Matcher printed = OF_A_YEAR.matcher(text).region(name.span().end(), text.length());
    Matcher listed = YEAR_OF_ID.matcher(name.id());
    return printed.lookingAt() && listed.find() && !listed.group(1).equals(printed.group(1));
  }

  /** What is named by how names are built. */
  private List<Instruments.Mention> built(
      String text,
      TextSpan span,
      SentenceTerms sentence,
      CitationCues cues,
      List<Instruments.Mention> taken,
      CitedBefore document) {
    if (!cues.hasUnion()) {
      return named.find(text, span, sentence, taken, document);
    }
    List<Instruments.Mention> built = new ArrayList<>(union.find(text, span, taken, document));
    taken.addAll(built);
    built.addAll(named.find(text, span, sentence, taken, document));
    return built;
  }

  private List<Instruments.Mention> others(
      String text,
      TextSpan span,
      CitationCues cues,
      List<Instruments.Mention> taken,
      CitedBefore document) {
    List<Instruments.Mention> found = new ArrayList<>(0);
    if (cues.hasStatement()) {
      found.addAll(statements.find(text, span, taken, document));
    }
    if (cues.hasSmallAgreement()) {
      found.addAll(SmallAgreements.find(text, span, document));
    }
    if (cues.hasDatedAgreement()) {
      found.addAll(dated.find(text, span, taken, document));
    }
    if (cues.hasPlan()) {
      found.addAll(plans.find(text, span, taken, document));
    }
    return found;
  }

  private List<Instruments.Mention> numbered(
      String text, TextSpan span, CitationCues cues, CitedBefore document) {
    boolean hasLaws = cues.hasNumber() && document.hasLawsByNumber();
    if (!hasLaws && !cues.mayHaveNumberedText()) {
      return List.of();
    }
    NumberedFinds found = new NumberedFinds(text, span);
    if (cues.hasResolution() || cues.hasDecision()) {
      organs.add(found);
    }
    Resolutions.add(found, cues);
    if (cues.hasSeries()) {
      DocumentSymbols.add(found);
    }
    if (hasLaws) {
      DocumentSymbols.addLaws(found, document);
    }
    return document.numbered(found.inOrder());
  }

  /** “General Agreement on Tariffs and Trade (GATT 1994)” is the text in the brackets alone. */
  private static List<Instruments.Mention> withoutNarrowed(
      List<Instruments.Mention> mentions, String text) {
    List<Instruments.Mention> kept = new ArrayList<>(mentions);
    for (int i = mentions.size() - 2; i >= 0; i--) {
      Instruments.Mention wide = mentions.get(i);
      Instruments.Mention next = mentions.get(i + 1);
      boolean bracketed = text.startsWith(" (", wide.span().end());
      if (bracketed
          && next.span().start() == wide.span().end() + 2
          && next.id().length() > wide.id().length()
          && next.id().startsWith(wide.id())) {
        kept.remove(i);
      }
    }
    return kept;
  }

  /**
   * The texts that the title of a treaty names as itself: not those it is a protocol to or an
   * agreement about.
   */
  List<String> ofTitle(String title) {
    TextSpan span = new TextSpan(0, title.length());
    SentenceTerms terms = SentenceTerms.of(title);
    List<Instruments.Mention> listed = instruments.find(title, span, terms, true);
    List<Instruments.Mention> all = new ArrayList<>(listed);
    CitationCues cues = CitationCues.of(title, terms);
    all.addAll(built(title, span, terms, cues, new ArrayList<>(listed), CitedBefore.nothing()));
    return all.stream()
        .filter(mention -> !isAboutAnother(title.substring(0, mention.span().start())))
        .map(Instruments.Mention::id)
        .toList();
  }

  /**
   * The text that a title names as a whole by its parties and subject, of those subjects on which
   * two parties have one text at a time: {@code agreement:tur-chl-fta}. Empty for other titles.
   */
  Optional<String> ofParties(String title) {
    TextSpan span = new TextSpan(0, title.length());
    SentenceTerms terms = SentenceTerms.of(title);
    CitationCues cues = CitationCues.of(title, terms);
    return built(title, span, terms, cues, new ArrayList<>(), CitedBefore.nothing()).stream()
        .filter(mention -> CitationCues.isAlone(mention.span(), span))
        .map(Instruments.Mention::id)
        .filter(InstrumentIds::isOneOfTwo)
        .findFirst();
  }

  private static boolean isAboutAnother(String before) {
    return SentenceTerms.of(before).terms().stream().anyMatch(InstrumentHeads.BY_TERM::containsKey);
  }

  /** The references of one sentence by id. */
  private static final class Found {
    private final Map<String, Annotation<Reference>> byId = new LinkedHashMap<>(4);
    private final String text;
    private final TextSpan sentence;
    private final CitationCues cues;

    Found(String text, TextSpan sentence, CitationCues cues) {
      this.text = text;
      this.sentence = sentence;
      this.cues = cues;
    }

    void add(String id, TextSpan span, String rule) {
      if (!byId.containsKey(id)) {
        byId.put(id, new Annotation<>(new Reference(id), Evidence.InText.at(span, text), rule));
      }
    }

    /** A sentence that is nothing but the name of a text is its title, not a citation. */
    private boolean isHeading(TextSpan name) {
      boolean isListItem =
          name.end() < sentence.end() && ";,.".indexOf(text.charAt(name.end())) >= 0;
      return !isListItem && CitationCues.isAlone(name, sentence);
    }

    void addWithArticles(Instruments.Mention mention, String rule) {
      Optional<Instruments.Mention> protocol = protocol(mention.id(), mention.span());
      if (protocol.isPresent()) {
        add(protocol.get().id(), protocol.get().span(), "protocol");
        return;
      }
      Articles.Found articles =
          cues.hasArticle()
              ? Articles.with(mention.span(), text, sentence)
              : new Articles.Found(List.of(), mention.span());
      if (articles.numbers().isEmpty() && !isHeading(mention.span())) {
        add(mention.id(), mention.span(), rule);
      }
      for (String number : articles.numbers()) {
        add(mention.id() + "#" + number, articles.span(), "article");
      }
    }

    private Optional<Instruments.Mention> protocol(String id, TextSpan name) {
      return cues.hasProtocol()
          ? NumberedProtocols.before(id, name, text, sentence)
          : Optional.empty();
    }

    void addShortNames(List<Instruments.Mention> taken, CitedBefore document) {
      Matcher matcher =
          SHORT_NAME
              .matcher(text)
              .region(sentence.start(), sentence.end())
              .useTransparentBounds(true);
      while (matcher.find()) {
        TextSpan span = new TextSpan(matcher.start(1), matcher.end(1));
        if (Instruments.Mention.isFree(span, taken)) {
          document
              .named(matcher.group(1))
              .or(() -> byNounAlone(matcher.group(1), document))
              .ifPresent(id -> addParts(id, span));
        }
      }
    }

    /**
     * The texts that diplomats call by the noun alone, where no other was named: the Charter in
     * sentences on the United Nations, and the General Agreement on Tariffs and Trade.
     */
    private Optional<String> byNounAlone(String name, CitedBefore document) {
      return switch (name) {
        case "Charter" ->
            document.hasNoOther("charter")
                    && OF_THE_UN.matcher(text).region(sentence.start(), sentence.end()).find()
                ? Optional.of("treaty:un-charter")
                : Optional.empty();
        case "General Agreement" ->
            document.hasNoOther("agreement") ? Optional.of("treaty:gatt") : Optional.empty();
        default -> Optional.empty();
      };
    }

    private void addParts(String id, TextSpan span) {
      protocol(id, span).ifPresent(one -> add(one.id(), one.span(), "protocol"));
      Articles.Found articles = Articles.with(span, text, sentence);
      for (String number : articles.numbers()) {
        add(id + "#" + number, articles.span(), "article of a text named before");
      }
    }

    List<Annotation<Reference>> inOrder() {
      if (byId.size() < 2) {
        return List.copyOf(byId.values());
      }
      return byId.values().stream()
          .sorted(Comparator.comparingInt(reference -> reference.evidence().position()))
          .toList();
    }
  }
}
