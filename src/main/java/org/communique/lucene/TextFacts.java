package org.communique.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.IssueDate;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.query.QueryNode;
import org.communique.search.Vocabulary;

/** Says what a text has in a field instead of what was asked for. */
final class TextFacts {
  private final OneText text;
  private final Communique communique;
  private final Vocabulary vocabulary;
  private final List<String> files;

  /**
   * The facts of one text.
   *
   * @param files the places of the corpus it comes from
   */
  TextFacts(OneText text, List<String> files) {
    this.text = text;
    this.communique = text.communique();
    this.vocabulary = text.vocabulary();
    this.files = files;
  }

  /** A sentence or two on a value that the text does not have. */
  String instead(QueryNode.HasValue value) throws IOException {
    return switch (value.field()) {
      case SIGNATORY -> signatories(value.value());
      case PERSON -> values("It is signed by", persons(), "No person signs it");
      case TOPIC -> values("Its topics are", mostFrequent(this::topics), "It has no topics");
      case ACT -> values("Its acts are", mostFrequent(this::acts), "It has no acts");
      case KIND -> "Its kind is “%s”.".formatted(communique.annotations().kind().label());
      case LANGUAGE -> "Its language is “%s”.".formatted(communique.text().language());
      case CITES -> values("It cites", mostFrequent(this::cited), "It cites nothing that is known");
      case SOURCE -> values("It comes from", files, "It comes from no file");
      case TITLE, DATE, MENTIONS, SIGNATORIES -> "";
    };
  }

  /** What the date is. */
  String date() {
    return communique
        .date()
        .map(IssueDate::value)
        .map("Its date is %s."::formatted)
        .orElse("No date was found in it.");
  }

  /** How many sign. */
  String signatoryCount() {
    int count = SignatoryCount.of(communique, vocabulary);
    return "It is signed by %d.".formatted(count);
  }

  private String signatories(String asked) throws IOException {
    List<String> names = communique.signatories().map(Signatory::name).distinct().toList();
    String signed = values("It is signed by", names, "No signatory was found in it");
    boolean isMentioned =
        vocabulary.partyCode(asked).isPresent() && text.matches(new QueryNode.Mention(asked));
    return isMentioned ? signed + " It only mentions “%s”.".formatted(asked) : signed;
  }

  private List<String> persons() {
    return communique
        .signatories()
        .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
        .map(Signatory::name)
        .distinct()
        .toList();
  }

  private Stream<String> topics(SentenceAnnotations sentence) {
    return sentence.topicIds().stream();
  }

  private Stream<String> acts(SentenceAnnotations sentence) {
    return sentence.acts().stream().map(Annotation::value);
  }

  private Stream<String> cited(SentenceAnnotations sentence) {
    return sentence.references().stream().map(Annotation::value).map(Reference::id);
  }

  /** Values of the sentences, the most frequent first. */
  private List<String> mostFrequent(Function<SentenceAnnotations, Stream<String>> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    communique.annotations().sentences().stream()
        .flatMap(values)
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String values(String lead, Collection<String> values, String none) {
    return values.isEmpty() ? none + "." : lead + " " + WhyNot.listed(values) + ".";
  }
}
