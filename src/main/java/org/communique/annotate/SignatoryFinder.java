package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.CommuniqueText;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;

/**
 * Finds in whose name a text speaks: states, organisations and persons, and apart from them those
 * who took part without signing. Pure and safe for use by several threads at once; never throws for
 * what is in a text; only title, headings, the first sentences and the signed places are read in
 * depth.
 *
 * <p>Rules say who is named at their place (a {@link Claim}); the strongest claim decides on the
 * parties, weaker ones may only add persons who speak for them. From strong to weak: signature
 * block, <em>We</em> clause, title, subject of the first sentences, publisher.
 */
final class SignatoryFinder {
  private final PassageReader reader;
  private final TitleRules titles;
  private final OpeningRules openings;
  private final SignatureBlocks signatures;
  private final SignatureLines signatureLines;
  private final MarkedSignatures marks;
  private final NationTreaties nations;
  private final SovereignLists sovereigns;
  private final SlavicTitles slavicTitles;
  private final LetterSigners letters;
  private final ParticipantRules participation;
  private final Publishers publishers;
  private final SignatoryList.Resources resources;

  /**
   * What was found.
   *
   * @param signatories in the order of the text, no code twice
   * @param participants those with a role that does not sign
   */
  record Findings(
      List<Annotation<Signatory>> signatories, List<Annotation<Signatory>> participants) {
    Findings {
      signatories = List.copyOf(signatories);
      participants = List.copyOf(participants);
    }
  }

  SignatoryFinder(Gazetteer gazetteer) {
    PartiesFile file = gazetteer.file();
    OfficeWords words = new OfficeWords(file);
    Map<String, Party> byOffice = new HashMap<>();
    words.ofOneState.forEach(
        (office, code) ->
            gazetteer.byCode(code).ifPresent(state -> byOffice.put(Folding.fold(office), state)));
    reader = new PassageReader(gazetteer, words);
    ActorReader actors = new ActorReader(words, byOffice);
    titles = new TitleRules(actors);
    openings = new OpeningRules(actors);
    signatures = new SignatureBlocks(reader, actors);
    signatureLines = new SignatureLines(reader);
    marks = new MarkedSignatures(reader);
    nations = new NationTreaties(reader, gazetteer);
    letters = new LetterSigners(gazetteer);
    slavicTitles = new SlavicTitles(gazetteer);
    sovereigns = new SovereignLists(gazetteer);
    participation = new ParticipantRules(actors);
    publishers = new Publishers(gazetteer, file.publishers());
    resources = new SignatoryList.Resources(gazetteer, new Leaders(gazetteer, file.leaders()));
  }

  /** Reads {@code text}; {@code date} decides who belonged to a grouping and who held an office. */
  Findings find(CommuniqueText text, Optional<IssueDate> date) {
    Passage title = Opening.title(text, reader);
    List<Passage> sentences = Opening.sentences(text, reader);
    SignatoryList list = new SignatoryList(resources, date);
    if (InternalRecords.isTitled(title.text())) {
      return list.findings(List.of());
    }
    if (InternalRecords.isTranscript(text)) {
      titles.issuer(title).ifPresent(list::addAll);
      return list.findings(List.of());
    }
    Optional<Claim> issuer = titles.issuer(title).or(() -> issuerBelow(title, sentences));
    if (issuer.isPresent() || isUnilateral(title)) {
      unilateral(text, title, sentences, issuer, list);
    } else {
      joint(text, title, sentences, list);
    }
    List<Claim> others = new ArrayList<>(participation.find(title));
    sentences.forEach(sentence -> others.addAll(participation.find(sentence)));
    return list.findings(others);
  }

  private static final int LONGEST_CAPTION = 150;

  /** "STATEMENT BY THE SECRETARY OF STATE" as a line below a title that names nobody. */
  private Optional<Claim> issuerBelow(Passage title, List<Passage> sentences) {
    if (TitleRules.isJoint(title.text()) || TitleRules.isTreaty(title.text())) {
      return Optional.empty();
    }
    return sentences.stream()
        .limit(3)
        .filter(sentence -> sentence.text().length() <= LONGEST_CAPTION)
        .flatMap(sentence -> titles.issuer(sentence).stream())
        .findFirst();
  }

  private boolean isUnilateral(Passage title) {
    return TitleRules.isUnilateralForm(title.text())
        && titles.list(title).map(claim -> claim.parties().size() < 2).orElse(true)
        && titles.compound(title).isEmpty()
        && titles.grouping(title).isEmpty();
  }

  /** "on behalf of the following States: A, B": all of them, when there are two or more. */
  private Optional<Claim> onBehalf(List<Passage> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      Passage next = sentences.get(Math.min(i + 1, sentences.size() - 1));
      Optional<Claim> claim = openings.onBehalf(sentences.get(i), next);
      if (claim.isPresent() && claim.get().parties().size() > 1) {
        return claim;
      }
    }
    return Optional.empty();
  }

  /** "The below is attributable to Spokesperson N": the person who issues a readout. */
  private Optional<Claim> attributed(List<Passage> sentences) {
    return sentences.stream()
        .limit(2)
        .flatMap(sentence -> openings.attributedTo(sentence).stream())
        .findFirst();
  }

  private void unilateral(
      CommuniqueText text,
      Passage title,
      List<Passage> sentences,
      Optional<Claim> issuer,
      SignatoryList list) {
    Optional<Claim> onBehalf = onBehalf(sentences);
    if (onBehalf.isPresent()) {
      list.addAll(onBehalf.get());
      return;
    }
    issuer.or(() -> attributed(sentences)).ifPresent(list::addAll);
    if (!list.hasParties()) {
      titles.officeOfOneState(title).ifPresent(list::addAll);
    }
    if (list.hasParties()) {
      return;
    }
    publishers.of(text).ifPresent(list::addPublisher);
    if (!list.hasParties() && issuer.isEmpty()) {
      sentences.stream()
          .limit(3)
          .flatMap(sentence -> openings.subject(sentence).stream())
          .findFirst()
          .ifPresent(list::addAll);
    }
  }

  private void joint(
      CommuniqueText text, Passage title, List<Passage> sentences, SignatoryList list) {
    Optional<Claim> organ =
        sentences.stream()
            .limit(organSentences(title, sentences))
            .flatMap(s -> openings.adoptingOrgan(s).stream())
            .findFirst();
    if (organ.isPresent() && !TitleRules.isJoint(title.text())) {
      list.addAll(organ.get());
      return;
    }
    Optional<Claim> everybody =
        TitleRules.namesSomeOfMany(title.text()) ? onBehalf(sentences) : Optional.empty();
    if (everybody.isPresent()) {
      list.addAll(everybody.get());
      return;
    }
    List<Claim> strongFirst = new ArrayList<>();
    signatures.find(text.text()).ifPresent(strongFirst::add);
    signatureLines.find(text.text()).ifPresent(strongFirst::add);
    marks.find(text.text()).ifPresent(strongFirst::add);
    nations.find(text.text()).ifPresent(strongFirst::add);
    sovereigns.find(text.text()).ifPresent(strongFirst::add);
    slavicTitles.find(text.text()).ifPresent(strongFirst::add);
    List<Claim> subjects = new ArrayList<>();
    boolean chairs = TitleRules.isChairs(title.text());
    for (Passage sentence : sentences) {
      openings
          .onBehalf(sentence)
          .filter(claim -> claim.parties().size() > 3)
          .ifPresent(strongFirst::add);
      openings.weClause(sentence).ifPresent(strongFirst::add);
      openings.announced(sentence).ifPresent(subjects::add);
      openings.memberList(sentence).ifPresent(subjects::add);
      boolean past = PastOccasions.isPast(sentence, list.date());
      Optional<Claim> subject =
          openings.subject(sentence).filter(claim -> !past || claim.list().persons().isEmpty());
      subject = chairs ? subject.map(Claim::toldOf) : subject;
      subject.ifPresent(subjects::add);
      subject
          .flatMap(claim -> openings.counterpart(sentence, claim.list()))
          .ifPresent(subjects::add);
      subjects.addAll(openings.ledBy(sentence));
    }
    sentences.stream()
        .limit(3)
        .flatMap(sentence -> ChinesePersons.find(sentence).stream())
        .forEach(subjects::add);
    List<Passage> below = new ArrayList<>(Opening.headings(text, reader));
    if (TitleRules.isTreaty(title.text()) || text.titleSpan().isEmpty()) {
      below.addAll(Opening.titleLines(text, reader));
    }
    List<Claim> named = titleClaims(title, below);
    List<Passage> firstTwo = sentences.stream().limit(2).toList();
    List<Claim> early =
        subjects.stream().filter(claim -> firstTwo.contains(claim.passage())).toList();
    List<Claim> pairs =
        sentences.stream()
            .limit(3)
            .flatMap(sentence -> openings.between(sentence).stream())
            .toList();
    list.decide(
        new SignatoryList.Claims(
            named, strongFirst, subjects, early, pairs, titleAndFirst(title, firstTwo)),
        TitleRules.isJoint(title.text()));
    if (Letters.isExchange(text) && !list.hasPersons()) {
      letters.find(text.text(), list.partiesSoFar()).ifPresent(list::addAll);
    }
    if (chairs) {
      sentences.stream()
          .flatMap(sentence -> openings.ledBy(sentence).stream())
          .findFirst()
          .ifPresent(list::addAll);
    }
  }

  private static final int HEADING_SENTENCES = 8;

  /** A resolution prints number, session and agenda above the sentence that names the organ. */
  private static int organSentences(Passage title, List<Passage> sentences) {
    boolean resolution =
        RESOLUTION.matcher(title.text()).find()
            || sentences.stream()
                .limit(HEADING_SENTENCES)
                .anyMatch(sentence -> RESOLUTION.matcher(sentence.text()).find());
    return resolution ? HEADING_SENTENCES : 1;
  }

  private static final Pattern RESOLUTION =
      Pattern.compile(
          "\\b[AS]/RES/\\d|\\bresolutions? adopted by the (?:general assembly|security council)",
          Pattern.CASE_INSENSITIVE);

  private static List<Passage> titleAndFirst(Passage title, List<Passage> sentences) {
    List<Passage> opening = new ArrayList<>();
    opening.add(title);
    opening.addAll(sentences);
    return opening;
  }

  private List<Claim> titleClaims(Passage title, List<Passage> headings) {
    List<Passage> passages = new ArrayList<>();
    passages.add(title);
    passages.addAll(headings);
    List<Claim> claims = new ArrayList<>();
    for (Passage passage : passages) {
      Optional<Claim> compound = titles.compound(passage);
      Optional<Claim> list = titles.list(passage);
      list.filter(claim -> claim.list().actors().size() > 1).ifPresent(claims::add);
      compound.ifPresent(claims::add);
      titles.grouping(passage).ifPresent(claims::add);
      list.filter(claim -> claim.list().actors().size() == 1).ifPresent(claims::add);
    }
    return claims;
  }
}
