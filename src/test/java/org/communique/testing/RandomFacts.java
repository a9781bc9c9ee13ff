package org.communique.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.communique.annotate.PartyMention;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.IssueDate;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;
import org.communique.query.QueryField;
import org.communique.query.QueryNode;
import org.communique.query.QueryNode.HasValue;
import org.communique.search.Vocabulary;

/** Draws fields with values that a communiqué or a sentence has, or that others have. */
record RandomFacts(Random random, Vocabulary vocabulary) {

  /** Something that is true of the whole of {@code communique}, most of the time. */
  QueryNode of(Communique communique) {
    return switch (random.nextInt(8)) {
      case 0 -> new HasValue(QueryField.KIND, communique.annotations().kind().label());
      case 1 -> new HasValue(QueryField.LANGUAGE, communique.text().language());
      case 2 -> signedBy(communique);
      case 3, 4 -> issued(communique);
      case 5 -> signatoryCount(communique);
      default -> signatory(communique);
    };
  }

  private QueryNode signatory(Communique communique) {
    List<Signatory> signatories = communique.signatories().toList();
    if (signatories.isEmpty()) {
      return new HasValue(QueryField.SIGNATORY, "Japan");
    }
    Signatory drawn = signatories.get(random.nextInt(signatories.size()));
    if (drawn.type() == Signatory.Type.PERSON) {
      return new HasValue(
          random.nextBoolean() ? QueryField.PERSON : QueryField.SIGNATORY, lastName(drawn));
    }
    String value = random.nextBoolean() || drawn.code().isEmpty() ? drawn.name() : drawn.code();
    return new HasValue(QueryField.SIGNATORY, value);
  }

  private static String lastName(Signatory person) {
    List<BruteForceToken> words = BruteForceToken.in(person.name());
    return words.isEmpty() ? "Nobody" : words.getLast().span().in(person.name());
  }

  /** Through the membership in a group. */
  private QueryNode signedBy(Communique communique) {
    String group = random.nextBoolean() ? "NATO" : "ASEAN";
    Optional<String> state =
        communique
            .signatories()
            .filter(signatory -> signatory.type() == Signatory.Type.STATE)
            .map(Signatory::name)
            .findFirst();
    String value =
        random.nextBoolean() || state.isEmpty()
            ? "members of " + group
            : "groups of " + state.get();
    return new HasValue(QueryField.SIGNATORY, value);
  }

  private QueryNode signatoryCount(Communique communique) {
    int count = (int) communique.signatories().filter(s -> !s.code().isEmpty()).count();
    return switch (random.nextInt(3)) {
      case 0 -> new QueryNode.SignedBy(count, count);
      case 1 -> new QueryNode.SignedBy(count, Integer.MAX_VALUE);
      default -> new QueryNode.SignedBy(0, count);
    };
  }

  private QueryNode issued(Communique communique) {
    LocalDate day = communique.date().map(IssueDate::from).orElse(LocalDate.of(2021, 5, 3));
    LocalDate year = day.withDayOfYear(1);
    return switch (random.nextInt(5)) {
      case 0 -> within(day, day);
      case 1 -> within(year, year.plusYears(1).minusDays(1));
      case 2 -> within(day.minusDays(random.nextInt(900)), day.plusDays(random.nextInt(900)));
      case 3 -> new QueryNode.IssuedWithin(Optional.of(day), Optional.empty());
      default -> new QueryNode.IssuedWithin(Optional.empty(), Optional.of(day));
    };
  }

  private static QueryNode within(LocalDate from, LocalDate to) {
    return new QueryNode.IssuedWithin(Optional.of(from), Optional.of(to));
  }

  /** A topic, act or citation of a sentence, or a party it names; empty when it has none. */
  Optional<QueryNode> of(SentenceAnnotations notes, String text, TextSpan sentence) {
    List<QueryNode> all =
        Stream.of(
                vocabulary.topicsAndDomains(notes).stream()
                    .map(id -> (QueryNode) new HasValue(QueryField.TOPIC, id)),
                notes.acts().stream()
                    .map(act -> (QueryNode) new HasValue(QueryField.ACT, act.value())),
                notes.references().stream().flatMap(this::cited),
                vocabulary.mentions(sentence.in(text)).stream().map(this::mentioned))
            .flatMap(nodes -> nodes)
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private QueryNode mentioned(PartyMention mention) {
    return new QueryNode.Mention(
        random.nextBoolean() ? mention.party().name() : mention.party().code());
  }

  /** What is cited, when it is known by its id. */
  private Stream<QueryNode> cited(Annotation<Reference> citation) {
    String id = random.nextBoolean() ? citation.value().id() : citation.value().cited();
    return vocabulary.citedTexts(id).isEmpty()
        ? Stream.empty()
        : Stream.of(new HasValue(QueryField.CITES, id));
  }

  /** A name of a party of the sentence as words side by side; empty when it names none. */
  Optional<QueryNode> name(String text, TextSpan sentence) {
    List<PartyMention> mentions = vocabulary.mentions(sentence.in(text));
    if (mentions.isEmpty()) {
      return Optional.empty();
    }
    PartyMention mention = mentions.get(random.nextInt(mentions.size()));
    List<String> names = mention.party().names();
    String name =
        random.nextBoolean()
            ? mention.span().shift(sentence.start()).in(text)
            : names.get(random.nextInt(names.size()));
    List<QueryNode> words =
        BruteForceToken.in(name).stream()
            .map(token -> (QueryNode) new QueryNode.Word(token.span().in(name)))
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(QueryNode.allOf(words));
  }
}
