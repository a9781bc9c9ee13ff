package org.communique.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.communique.annotate.Taxonomy;
import org.communique.annotate.TopicDefinition;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.IssueDate;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * Compares what the annotator reads out of the files of a gold set with what people read out of
 * them.
 */
public final class AnnotationEvaluation {
  /** A date further off than this harms a search by date. */
  private static final int HARMFUL_DAYS = 31;

  /** A topic with fewer wanted sentences does not count in the mean over topics. */
  private static final int MIN_SENTENCES = 5;

  private final Function<Path, CommuniqueText> reader;
  private final Function<CommuniqueText, Annotations> annotator;
  private final Taxonomy taxonomy;

  private Share dateExact = Share.NONE;
  private Share dateHarm = Share.NONE;
  private Share kind = Share.NONE;
  private Share statesExact = Share.NONE;
  private Share sentencesFound = Share.NONE;
  private Counts states = Counts.NONE;
  private Counts organisations = Counts.NONE;
  private Counts persons = Counts.NONE;
  private Counts domains = Counts.NONE;
  private Counts references = Counts.NONE;
  private final Map<String, Counts> topics = new TreeMap<>();

  private AnnotationEvaluation(
      Function<Path, CommuniqueText> reader,
      Function<CommuniqueText, Annotations> annotator,
      Taxonomy taxonomy) {
    this.reader = reader;
    this.annotator = annotator;
    this.taxonomy = taxonomy;
  }

  /**
   * Evaluates a gold set.
   *
   * @param gold the folder with {@code documents.jsonl} and its companions
   * @param reader the text of a file, given its path as the gold set writes it; may throw {@link
   *     RuntimeException} for a file without text, which then counts as unread
   * @throws IOException when the gold set itself cannot be read
   */
  public static AnnotationScores evaluate(
      Path gold,
      Function<Path, CommuniqueText> reader,
      Function<CommuniqueText, Annotations> annotator,
      Taxonomy taxonomy)
      throws IOException {
    return new AnnotationEvaluation(reader, annotator, taxonomy).run(GoldSet.read(gold));
  }

  private AnnotationScores run(GoldSet gold) {
    List<String> unread = new ArrayList<>();
    for (GoldSet.Document document : gold.documents()) {
      CommuniqueText text;
      try {
        text = reader.apply(Path.of(document.file()));
      } catch (RuntimeException e) {
        unread.add(document.file() + ": " + e.getMessage());
        continue;
      }
      compare(document, gold, text, annotator.apply(text));
    }
    return scores(gold.documents().size() - unread.size(), unread);
  }

  private void compare(
      GoldSet.Document document, GoldSet gold, CommuniqueText text, Annotations found) {
    compareDate(document.date(), found.date().map(Annotation::value));
    kind = kind.plus(found.kind().label().equals(document.kind()));
    compareParties(document, found.signatories().stream().map(Annotation::value).toList());
    compareSentences(gold.sentences().getOrDefault(document.file(), List.of()), text, found);
    Set<String> cited = gold.references().get(document.file());
    if (cited != null) {
      references = references.plus(counts(cited, citedIn(found)));
    }
  }

  private void compareDate(Optional<String> wanted, Optional<IssueDate> found) {
    dateExact = dateExact.plus(found.map(IssueDate::value).equals(wanted));
    dateHarm = dateHarm.plus(found.isPresent() && isHarmful(wanted, found.get()));
  }

  private static boolean isHarmful(Optional<String> wanted, IssueDate found) {
    if (found.precision() != IssueDate.Precision.DAY) {
      return false;
    }
    if (wanted.isEmpty()) {
      return true;
    }
    IssueDate gold = dateOf(wanted.get());
    return found.from().isBefore(gold.from().minusDays(HARMFUL_DAYS))
        || found.to().isAfter(gold.to().plusDays(HARMFUL_DAYS));
  }

  private static IssueDate dateOf(String value) {
    int year = Integer.parseInt(value.substring(0, 4));
    return switch (value.length()) {
      case 4 -> IssueDate.ofYear(year);
      case 7 -> IssueDate.ofMonth(year, Integer.parseInt(value.substring(5)));
      default -> IssueDate.ofDay(LocalDate.parse(value));
    };
  }

  private void compareParties(GoldSet.Document document, List<Signatory> found) {
    Set<String> foundStates = codes(found, Signatory.Type.STATE);
    states = states.plus(counts(document.states(), foundStates));
    statesExact = statesExact.plus(foundStates.equals(document.states()));
    organisations =
        organisations.plus(
            counts(document.organisations(), codes(found, Signatory.Type.ORGANISATION)));
    Set<String> wanted = new HashSet<>();
    for (GoldSet.Person person : document.persons()) {
      wanted.add(LettersOnly.familyName(person.name()) + " " + person.onBehalfOf());
    }
    Set<String> given = new HashSet<>();
    for (Signatory signatory : found) {
      if (signatory.type() == Signatory.Type.PERSON) {
        given.add(LettersOnly.familyName(signatory.name()) + " " + signatory.onBehalfOf());
      }
    }
    persons = persons.plus(counts(wanted, given));
  }

  private static Set<String> codes(List<Signatory> signatories, Signatory.Type type) {
    Set<String> codes = new TreeSet<>();
    for (Signatory signatory : signatories) {
      if (signatory.type() == type) {
        codes.add(signatory.code());
      }
    }
    return codes;
  }

  private void compareSentences(
      List<GoldSet.LabelledSentence> wanted, CommuniqueText text, Annotations found) {
    LettersOnly letters = new LettersOnly(text.text());
    for (GoldSet.LabelledSentence sentence : wanted) {
      Optional<TextSpan> span = letters.find(sentence.text());
      sentencesFound = sentencesFound.plus(span.isPresent());
      List<SentenceAnnotations> given =
          span.map(at -> annotationsAt(at, text, found)).orElse(List.of());
      compareTopics(sentence, given);
    }
  }

  /** What was found in the sentences that lie at least half inside a stretch. */
  private static List<SentenceAnnotations> annotationsAt(
      TextSpan span, CommuniqueText text, Annotations found) {
    List<SentenceAnnotations> inside = new ArrayList<>();
    int index = 0;
    for (Sentence sentence : (Iterable<Sentence>) text.sentences()::iterator) {
      TextSpan other = sentence.span();
      int shared = Math.min(span.end(), other.end()) - Math.max(span.start(), other.start());
      if (2 * shared >= Math.min(other.length(), span.length()) && shared > 0) {
        inside.add(found.sentences().get(index));
      }
      index++;
    }
    return inside;
  }

  private void compareTopics(
      GoldSet.LabelledSentence sentence, List<SentenceAnnotations> annotations) {
    Set<String> given = new TreeSet<>();
    Set<String> givenDomains = new TreeSet<>();
    for (SentenceAnnotations found : annotations) {
      given.addAll(found.topicIds());
      givenDomains.addAll(found.domainIds());
    }
    Set<String> all = new TreeSet<>(given);
    all.addAll(sentence.topics());
    for (String topic : all) {
      boolean isGiven = given.contains(topic);
      boolean isWanted = sentence.topics().contains(topic);
      Counts one = new Counts(isGiven && isWanted ? 1 : 0, isWanted ? 0 : 1, isGiven ? 0 : 1);
      topics.merge(topic, one, Counts::plus);
    }
    for (String topic : given) {
      taxonomy.topic(topic).map(TopicDefinition::domainId).ifPresent(givenDomains::add);
    }
    domains = domains.plus(counts(sentence.domains(), givenDomains));
  }

  private static Set<String> citedIn(Annotations found) {
    Set<String> cited = new TreeSet<>();
    found.sentences().stream()
        .flatMap(sentence -> sentence.references().stream())
        .forEach(reference -> cited.add(GoldSet.withoutArticle(reference.value().id())));
    return cited;
  }

  private static Counts counts(Set<String> wanted, Set<String> given) {
    int right = (int) given.stream().filter(wanted::contains).count();
    return new Counts(right, given.size() - right, wanted.size() - right);
  }

  private AnnotationScores scores(int documents, List<String> unread) {
    Counts allTopics = topics.values().stream().reduce(Counts.NONE, Counts::plus);
    double macro =
        topics.values().stream()
            .filter(counts -> counts.wanted() >= MIN_SENTENCES)
            .mapToDouble(Counts::f1)
            .average()
            .orElse(0);
    return new AnnotationScores(
        documents,
        unread,
        dateExact,
        dateHarm,
        kind,
        states,
        statesExact,
        organisations,
        persons,
        allTopics,
        macro,
        domains,
        sentencesFound,
        references);
  }
}
