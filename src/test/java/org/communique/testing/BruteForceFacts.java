package org.communique.testing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.annotate.Party;
import org.communique.model.Communique;
import org.communique.model.IssueDate;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.query.QueryField;
import org.communique.query.QueryNode;
import org.communique.search.Vocabulary;

/**
 * Says what is true of a whole communiqué, or of one of its paragraphs, from what was read out of
 * it.
 *
 * @param sentences those of the communiqué, or of the paragraph
 */
record BruteForceFacts(
    Communique communique, List<SentenceAnnotations> sentences, Vocabulary vocabulary) {
  private static final Pattern MEMBERS = Pattern.compile("members of (.+)");
  private static final Pattern GROUPS = Pattern.compile("groups of (.+)");

  /** Names between which an initial or two may stand. */
  private static final int MOST_BETWEEN = 3;

  boolean holds(QueryNode node) {
    return switch (node) {
      case QueryNode.HasValue value -> hasValue(value.field(), value.value());
      case QueryNode.IssuedWithin issued ->
          isIssued(issued.from().orElse(LocalDate.MIN), issued.to().orElse(LocalDate.MAX));
      case QueryNode.SignedBy count ->
          count.from() <= signatoryCount() && signatoryCount() <= count.to();
      default -> throw new IllegalArgumentException("no fact: " + node);
    };
  }

  private boolean hasValue(QueryField field, String value) {
    return switch (field) {
      case SIGNATORY -> isSignedBy(value);
      case PERSON ->
          communique
              .signatories()
              .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
              .anyMatch(person -> isCalled(person.name(), value));
      case TOPIC ->
          vocabulary.topicId(value).stream()
              .anyMatch(
                  id ->
                      sentences.stream()
                          .anyMatch(notes -> vocabulary.topicsAndDomains(notes).contains(id)));
      case ACT ->
          sentences.stream()
              .flatMap(notes -> notes.acts().stream())
              .anyMatch(act -> act.value().equals(value));
      case KIND -> communique.annotations().kind().label().equalsIgnoreCase(value);
      case LANGUAGE -> communique.text().language().equalsIgnoreCase(value);
      case CITES -> isCited(value);
      case DATE, TITLE, MENTIONS, SIGNATORIES, SOURCE ->
          throw new IllegalArgumentException("not read here: " + field);
    };
  }

  private boolean isIssued(LocalDate from, LocalDate to) {
    return communique
        .date()
        .filter(date -> !date.to().isBefore(from) && !date.from().isAfter(to))
        .isPresent();
  }

  private Stream<String> codes() {
    return communique.signatories().map(Signatory::code).filter(code -> !code.isEmpty());
  }

  private boolean isSignedBy(String name) {
    Matcher members = MEMBERS.matcher(name);
    Matcher groups = GROUPS.matcher(name);
    if (members.matches()) {
      Party group = party(members.group(1)).orElseThrow();
      return codes().anyMatch(code -> wasMember(code, group));
    }
    if (groups.matches()) {
      String member = party(groups.group(1)).orElseThrow().code();
      return codes()
          .flatMap(code -> vocabulary.partyWithCode(code).stream())
          .anyMatch(group -> wasMember(member, group));
    }
    Optional<String> wanted = vocabulary.partyCode(name);
    return wanted.isPresent()
        ? codes().anyMatch(wanted.get()::equals)
        : communique.signatories().anyMatch(signatory -> isCalled(signatory.name(), name));
  }

  private Optional<Party> party(String name) {
    return vocabulary.partyCode(name).flatMap(vocabulary::partyWithCode);
  }

  /** Whether {@code code} belonged to a group on a day on which the text may be issued. */
  private boolean wasMember(String code, Party group) {
    return group.members().stream()
        .filter(member -> member.code().equals(code))
        .anyMatch(
            member ->
                (member.from().equals(LocalDate.MIN) && member.to().equals(LocalDate.MAX))
                    || isIssued(member.from(), member.to()));
  }

  /** Whether a name has all these words, with at most three others among them. */
  private static boolean isCalled(String name, String wanted) {
    List<String> words = printed(name);
    List<String> asked = printed(wanted);
    for (int first = 0; first < words.size() && !asked.isEmpty(); first++) {
      int last = Math.min(words.size(), first + asked.size() + MOST_BETWEEN);
      if (words.subList(first, last).containsAll(asked)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> printed(String text) {
    return BruteForceToken.in(text).stream().map(BruteForceToken::printed).toList();
  }

  private boolean isCited(String printed) {
    Set<String> ids = vocabulary.citedTexts(printed);
    return sentences.stream()
        .flatMap(notes -> notes.references().stream())
        .map(cited -> cited.value())
        .anyMatch(cited -> ids.contains(cited.id()) || ids.contains(cited.cited()));
  }

  /** States and organisations; a group that its members stand for is counted as these. */
  private int signatoryCount() {
    Set<String> counted = new HashSet<>(codes().toList());
    LocalDate day = communique.date().map(IssueDate::from).orElse(LocalDate.EPOCH);
    List<String> expanded =
        communique.signatories().filter(Signatory::expanded).map(Signatory::code).toList();
    for (String code : codes().toList()) {
      if (vocabulary.members(code, day).stream().anyMatch(expanded::contains)) {
        counted.remove(code);
      }
    }
    return counted.size();
  }
}
