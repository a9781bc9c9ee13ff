package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * Reads date, kind, signatories, topics, acts and references out of a text. A pure function of the
 * text and the authority lists; any text has an answer, if an empty one. Thread-safe.
 */
public final class CommuniqueAnnotator {
  /** Languages the clauses of the taxonomy are written for; {@code und} when none could be told. */
  private static final Set<String> CLAUSE_LANGUAGES = Set.of("en", "und");

  private final DateFinder dates = new DateFinder();
  private final KindFinder kinds = new KindFinder();

  /** Hexadecimal digits of each sum, of which 16 (64 bits) tell any two versions apart. */
  private static final int FINGERPRINT_DIGITS = 16;

  private final AuthorityLists lists;
  private final Lazy<Finders> finders;

  public CommuniqueAnnotator(AuthorityLists lists) {
    this.lists = lists;
    this.finders = new Lazy<>(() -> Finders.of(lists));
  }

  /** What looks for the words of the lists. */
  private record Finders(
      ReferenceFinder references,
      OwnInstruments instruments,
      SignatoryFinder signatories,
      TopicFinder topics,
      ActFinder acts) {
    static Finders of(AuthorityLists lists) {
      ReferenceFinder references = new ReferenceFinder(lists.instruments(), lists.gazetteer());
      return new Finders(
          references,
          new OwnInstruments(lists.instruments(), references),
          new SignatoryFinder(lists.gazetteer()),
          new TopicFinder(lists.taxonomy()),
          new ActFinder(lists.taxonomy()));
    }
  }

  /** The annotator with the lists that come with the program. */
  public static CommuniqueAnnotator standard() {
    return new CommuniqueAnnotator(AuthorityLists.builtIn());
  }

  /**
   * Tells this annotator from one with other lists or other rules: two with the same fingerprint
   * find the same in every text. Takes some milliseconds.
   */
  public String fingerprint() {
    return RulesFingerprint.compute().substring(0, FINGERPRINT_DIGITS)
        + "-"
        + lists.fingerprint().substring(0, FINGERPRINT_DIGITS);
  }

  /**
   * What can be read out of {@code text}, each with what proves it. Editors' notes are read for the
   * texts they cite alone: they say nothing in the communiqué's name.
   */
  public Annotations annotate(CommuniqueText text) {
    CommuniqueText wording = text.withoutNotes();
    Optional<Annotation<IssueDate>> date = dates.find(wording);
    SignatoryFinder.Findings parties =
        finders.get().signatories.find(wording, date.map(Annotation::value));
    List<Signatory> signing = parties.signatories().stream().map(Annotation::value).toList();
    DocumentKind kind = kinds.find(wording, signing);
    List<Annotation<Reference>> own =
        finders.get().instruments.of(wording, date.map(Annotation::value), signing);
    return new Annotations(
        date,
        kind,
        parties.signatories(),
        parties.participants(),
        own,
        sentences(text, kind, own, signing, year(date)));
  }

  /** The last year it may be of. */
  private static int year(Optional<Annotation<IssueDate>> date) {
    return date.map(found -> found.value().to().getYear()).orElse(CitedBefore.ANY_YEAR);
  }

  private List<SentenceAnnotations> sentences(
      CommuniqueText text,
      DocumentKind kind,
      List<Annotation<Reference>> instruments,
      List<Signatory> signing,
      int year) {
    Set<String> codes = new HashSet<>();
    signing.forEach(signatory -> codes.add(signatory.code()));
    CitedBefore cited = CitedBefore.in(text.title(), signing, year);
    Set<String> own =
        new HashSet<>(kind == DocumentKind.TREATY ? namedInTitle(text, cited) : Set.of());
    instruments.forEach(instrument -> own.add(instrument.value().cited()));
    TopicContext context = new TopicContext(finders.get().topics, text.text(), codes);
    List<SentenceAnnotations> all = new ArrayList<>();
    for (Paragraph paragraph : text.paragraphs()) {
      boolean hasClauses =
          CLAUSE_LANGUAGES.contains(paragraph.language())
              && paragraph.kind() != Paragraph.Kind.NOTE;
      context.enter(paragraph);
      cited.enter(paragraph.kind() == Paragraph.Kind.NOTE);
      for (Sentence sentence : paragraph.sentences()) {
        all.add(sentence(text.text(), sentence.span(), hasClauses, context, own, cited));
      }
    }
    return all;
  }

  /** The instruments a treaty's title names: itself, which it does not cite. */
  private Set<String> namedInTitle(CommuniqueText text, CitedBefore cited) {
    String title = text.title();
    Set<String> named = new HashSet<>();
    finders
        .get()
        .references
        .ofTitle(title)
        .forEach(
            id -> {
              named.add(id);
              cited.addOwn(id);
            });
    return named;
  }

  private SentenceAnnotations sentence(
      String text,
      TextSpan span,
      boolean hasClauses,
      TopicContext context,
      Set<String> own,
      CitedBefore before) {
    SentenceTerms terms = SentenceTerms.of(text, span);
    List<Annotation<Reference>> cited =
        withoutOwn(finders.get().references.find(text, span, terms, before), own);
    if (!hasClauses) {
      context.skip();
      return new SentenceAnnotations(List.of(), List.of(), cited);
    }
    TopicFinder.Findings about = context.next(terms);
    return new SentenceAnnotations(
        about.topics(), about.domains(), finders.get().acts.find(text, terms), cited);
  }

  private static List<Annotation<Reference>> withoutOwn(
      List<Annotation<Reference>> cited, Set<String> own) {
    if (cited.isEmpty() || own.isEmpty()) {
      return cited;
    }
    return cited.stream().filter(reference -> !own.contains(reference.value().cited())).toList();
  }
}
