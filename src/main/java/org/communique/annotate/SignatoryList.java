package org.communique.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.model.Annotation;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;
import org.communique.model.Signatory.Role;
import org.jspecify.annotations.Nullable;

/** Weighs claims against each other and keeps the parties and persons of one text. */
final class SignatoryList {
  /** Groupings with more members than this speak for themselves alone. */
  private static final int LARGEST_EXPANDED = 12;

  private static final Set<String> GROUPING_RULES = Set.of("we-clause", "grouping-title");

  private final Resources resources;
  private final Groupings groupings;
  private final Optional<IssueDate> date;
  private final Map<String, Annotation<Signatory>> parties = new LinkedHashMap<>();
  private final List<Annotation<Signatory>> persons = new ArrayList<>();

  /** What all texts share. */
  record Resources(Gazetteer gazetteer, Leaders leaders) {}

  /**
   * The claims of a text.
   *
   * @param title of the title and the headings below it
   * @param strong signature block, We clause, list on behalf
   * @param subjects of the first sentences
   * @param early those of the subjects that the first two sentences have
   * @param pairs parties between whom something is, in the first sentences
   * @param opening title and first sentences, where a grouping of just those who sign may be named
   */
  record Claims(
      List<Claim> title,
      List<Claim> strong,
      List<Claim> subjects,
      List<Claim> early,
      List<Claim> pairs,
      List<Passage> opening) {}

  SignatoryList(Resources resources, Optional<IssueDate> date) {
    this.resources = resources;
    this.groupings = new Groupings(resources.gazetteer());
    this.date = date;
  }

  /** The date of the text. */
  Optional<IssueDate> date() {
    return date;
  }

  boolean hasParties() {
    return !parties.isEmpty();
  }

  boolean hasPersons() {
    return !persons.isEmpty();
  }

  /** The parties that were found up to now. */
  List<Party> partiesSoFar() {
    return parties.keySet().stream()
        .flatMap(code -> resources.gazetteer().byCode(code).stream())
        .toList();
  }

  /** Takes the parties of the claim that decides, then persons of all claims who fit them. */
  void decide(Claims claims, boolean joint) {
    Optional<Claim> base =
        claims.title().stream().filter(claim -> codes(claim).size() > 1).findFirst();
    Set<String> named = base.map(this::codes).orElse(Set.of());
    Optional<Claim> wider =
        fullest(claims, named).filter(claim -> codes(claim).size() > named.size());
    Optional<Claim> decisive = wider.or(() -> base);
    if (decisive.isPresent()) {
      addParties(decisive.get());
      base.ifPresent(this::addParties);
    } else {
      decideWithoutRow(claims, joint);
    }
    claims.title().stream()
        .filter(claim -> claim.rule().equals("grouping-title"))
        .filter(claim -> fitsGrouping(claim))
        .forEach(this::addParties);
    if (parties.size() == statesSoFar().size()) {
      groupings.ofAll(statesSoFar(), day(), claims.opening()).ifPresent(claim -> addParties(claim));
    }
    addPersons(claims);
  }

  /** The strongest claim of two or more that has all parties of the title. */
  private Optional<Claim> fullest(Claims claims, Set<String> named) {
    List<Claim> candidates = new ArrayList<>(claims.strong());
    claims.subjects().stream()
        .filter(claim -> !claim.rule().equals("led-by"))
        .forEach(candidates::add);
    return candidates.stream()
        .filter(claim -> codes(claim).size() > 1 && covers(codes(claim), named))
        .filter(claim -> covers(codes(claim), groupings(claims)))
        .findFirst();
  }

  /** Groupings with members that the title or a We clause names: others may not speak for them. */
  private Set<String> groupings(Claims claims) {
    List<Claim> speaking = new ArrayList<>(claims.strong());
    speaking.addAll(claims.title());
    return speaking.stream()
        .filter(claim -> GROUPING_RULES.contains(claim.rule()))
        .flatMap(claim -> claim.parties().stream())
        .filter(party -> !party.isState() && !members(party).isEmpty())
        .map(Party::code)
        .collect(Collectors.toSet());
  }

  /** Whether all of {@code named} are there, a grouping perhaps by its members. */
  private boolean covers(Set<String> codes, Set<String> named) {
    for (String code : named) {
      List<String> members =
          resources.gazetteer().byCode(code).map(this::members).orElse(List.of());
      if (!codes.contains(code) && (members.isEmpty() || !codes.containsAll(members))) {
        return false;
      }
    }
    return true;
  }

  private void decideWithoutRow(Claims claims, boolean joint) {
    List<Claim> all = new ArrayList<>(claims.strong());
    all.addAll(claims.title());
    for (Claim claim : all) {
      if (!codes(claim).isEmpty()) {
        addParties(claim);
        break;
      }
    }
    boolean grouping =
        parties.values().stream().anyMatch(a -> a.value().type() == Signatory.Type.ORGANISATION);
    if (grouping) {
      return;
    }
    if (parties.size() < 2) {
      List<Claim> subjects = joint ? claims.subjects() : claims.early();
      subjects.stream()
          .limit(joint ? 4 : 1)
          .filter(claim -> joint || parties.isEmpty())
          .forEach(this::addParties);
    }
    if (parties.size() < 2 && joint) {
      claims.pairs().stream().findFirst().ifPresent(this::addParties);
    }
  }

  /** A grouping of the title counts when the text names nobody else, or just its members. */
  private boolean fitsGrouping(Claim claim) {
    Set<String> states = statesSoFar();
    for (Party party : claim.parties()) {
      Set<String> members = new HashSet<>(members(party));
      if (states.isEmpty()
          || (!members.isEmpty() && members.containsAll(states) && states.containsAll(members))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> statesSoFar() {
    return parties.values().stream()
        .filter(annotation -> annotation.value().type() == Signatory.Type.STATE)
        .map(annotation -> annotation.value().code())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<String> members(Party party) {
    return resources.gazetteer().members(party.code(), day());
  }

  private LocalDate day() {
    return date.map(IssueDate::from).orElse(LocalDate.of(9999, 1, 1));
  }

  private Set<String> codes(Claim claim) {
    Set<String> codes = new LinkedHashSet<>();
    for (Actor actor : claim.list().actors()) {
      Party party = partyOf(actor);
      if (party != null) {
        codes.add(party.code());
      }
    }
    return codes;
  }

  /** The party of an actor on the day of the text, with organs rolled up; null when unknown. */
  private @Nullable Party partyOf(Actor actor) {
    Party party = actor.party();
    if (party == null && !actor.isForOther()) {
      party = resources.leaders().partyOf(actor.name(), date).orElse(null);
    }
    if (party == null) {
      return null;
    }
    return party.partOf().isEmpty()
        ? onDay(party)
        : resources.gazetteer().byCode(party.partOf()).orElse(party);
  }

  /** Burma and Zaire stand for two entries of the list, one of them in the past. */
  private Party onDay(Party party) {
    if (date.isEmpty()) {
      return party;
    }
    LocalDate day = date.get().from();
    String past =
        switch (party.code()) {
          case "MMR" -> "BUR";
          case "COD" -> "ZAR";
          default -> "";
        };
    return resources.gazetteer().byCode(past).filter(old -> old.existsOn(day)).orElse(party);
  }

  void addAll(Claim claim) {
    addParties(claim);
    for (Actor actor : claim.list().persons()) {
      addPerson(claim, actor);
    }
  }

  private void addParties(Claim claim) {
    for (Actor actor : claim.list().actors()) {
      Party party = partyOf(actor);
      if (party != null) {
        Evidence evidence = claim.passage().evidence(actor.start(), actor.end());
        add(party, claim.role(), false, evidence, claim.rule());
      }
    }
  }

  private void add(Party party, Role role, boolean expanded, Evidence evidence, String rule) {
    Signatory signatory =
        new Signatory(party.type(), party.code(), party.name(), role, expanded, "", "");
    parties.putIfAbsent(party.code(), new Annotation<>(signatory, evidence, rule));
    List<String> members = party.isState() ? List.of() : members(party);
    if (members.size() <= LARGEST_EXPANDED && !party.code().equals("ASEAN")) {
      for (String member : members) {
        resources
            .gazetteer()
            .byCode(member)
            .ifPresent(state -> add(state, role, true, evidence, rule));
      }
    }
  }

  void addPublisher(Publishers.Publisher publisher) {
    add(publisher.party(), Role.ISSUER, false, publisher.evidence(), "letterhead");
    // A spokesperson speaks for the publisher when the text does not say for whom.
    persons.replaceAll(person -> speakingFor(publisher.party(), person));
  }

  private static Annotation<Signatory> speakingFor(Party party, Annotation<Signatory> person) {
    Signatory old = person.value();
    if (!old.onBehalfOf().isEmpty()) {
      return person;
    }
    Signatory known =
        new Signatory(old.type(), "", old.name(), old.role(), false, old.office(), party.code());
    return new Annotation<>(known, person.evidence(), person.rule());
  }

  /** In columns of two parties a known name may show that the names stand crosswise. */
  private ActorList untangled(ActorList list) {
    List<Party> both = list.parties();
    if (both.size() != 2 || list.persons().stream().noneMatch(actor -> isCrossed(actor, both))) {
      return list;
    }
    List<Actor> swapped = new ArrayList<>();
    for (Actor actor : list.actors()) {
      Party other = both.getFirst().equals(actor.party()) ? both.getLast() : both.getFirst();
      swapped.add(actor.isPerson() && actor.office().isEmpty() ? actor.withParty(other) : actor);
    }
    return new ActorList(swapped, list.next());
  }

  private boolean isCrossed(Actor actor, List<Party> both) {
    Party known = resources.leaders().partyOf(actor.name(), date).orElse(null);
    return known != null
        && actor.office().isEmpty()
        && both.contains(known)
        && !known.equals(actor.party());
  }

  private void addPersons(Claims claims) {
    List<Claim> all = new ArrayList<>(claims.strong());
    all.addAll(claims.subjects());
    all.addAll(claims.title());
    all.removeIf(claim -> claim.rule().equals(Claim.TOLD));
    Map<String, Passage> introduced = new LinkedHashMap<>();
    for (Claim claim : all) {
      for (Actor actor : untangled(claim.list()).persons()) {
        Party party = partyOf(actor);
        if (actor.isForOther()) {
          addPerson(claim, actor);
        } else if (party != null
            && parties.containsKey(party.code())
            && isIntroduction(claim, introduced.get(party.code()))) {
          introduced.putIfAbsent(party.code(), claim.passage());
          addPerson(claim, actor);
        }
      }
    }
  }

  /**
   * Whether a claim may still name persons of a party. The sentence that first gives somebody for
   * it says who acts; whom later sentences name as their subject took part in something else.
   *
   * @param first sentence that named a person of the party; null when none did yet
   */
  private static boolean isIntroduction(Claim claim, @Nullable Passage first) {
    return first == null
        || first.equals(claim.passage())
        || !claim.rule().equals("opening-office-name");
  }

  private void addPerson(Claim claim, Actor actor) {
    if (!PersonNames.canBePerson(actor.name())) {
      return;
    }
    Party party = partyOf(actor);
    String code = party == null ? actor.otherParty() : party.code();
    Annotation<Signatory> found = person(claim, actor, code);
    Signatory person = found.value();
    for (int i = 0; i < persons.size(); i++) {
      Signatory known = persons.get(i).value();
      // Brothers may sign for one family: with others only the same name is the same person.
      boolean same =
          actor.isForOther()
              ? known.name().equalsIgnoreCase(person.name())
              : PersonNames.samePerson(known.name(), person.name());
      if (known.onBehalfOf().equals(code) && same) {
        if (person.name().length() > known.name().length()) {
          persons.set(i, found);
        }
        return;
      }
    }
    persons.add(found);
  }

  private static Annotation<Signatory> person(Claim claim, Actor actor, String onBehalfOf) {
    Signatory person =
        new Signatory(
            Signatory.Type.PERSON,
            "",
            PersonNames.inMixedCase(actor.name()),
            claim.role(),
            false,
            actor.office(),
            onBehalfOf);
    Evidence evidence = claim.passage().evidence(actor.start(), actor.end());
    return new Annotation<>(person, evidence, claim.rule());
  }

  /** What was found, with those of {@code others} who do not sign. */
  SignatoryFinder.Findings findings(List<Claim> others) {
    List<Claim> absent =
        others.stream()
            .filter(claim -> claim.role() == Role.ABSENT && removeAbsent(claim))
            .toList();
    others.stream().filter(claim -> claim.role() == Role.HOST).forEach(this::addHosts);
    others.stream().filter(claim -> claim.rule().equals("joined-by")).forEach(this::addJoining);
    List<Annotation<Signatory>> signatories = new ArrayList<>(parties.values());
    signatories.addAll(persons);
    List<Annotation<Signatory>> participants = new ArrayList<>();
    Set<String> seen = new HashSet<>(parties.keySet());
    persons.forEach(person -> seen.add(PersonNames.family(person.value().name())));
    for (Claim claim : others) {
      boolean named = claim.role() != Role.ABSENT || absent.contains(claim);
      for (Actor actor : named ? claim.list().actors() : List.<Actor>of()) {
        participant(claim, actor, seen, participants);
      }
    }
    return new SignatoryFinder.Findings(signatories, inTextOrder(participants));
  }

  /**
   * Whom the text excepts is none of the members of a grouping, nor who is named right there; false
   * when none of those who sign is meant, as in a rule with exceptions.
   */
  private boolean removeAbsent(Claim claim) {
    boolean removed = false;
    for (Actor actor : claim.list().actors()) {
      Party party = partyOf(actor);
      Annotation<Signatory> found = party == null ? null : parties.get(party.code());
      int place = claim.passage().evidence(actor.start(), actor.end()).position();
      if (party != null
          && found != null
          && (found.value().expanded() || found.evidence().position() == place)) {
        parties.remove(party.code());
        persons.removeIf(person -> person.value().onBehalfOf().equals(party.code()));
        removed = true;
      }
    }
    return removed;
  }

  /** A host who speaks for one of the parties is one of those who issue the text. */
  private void addHosts(Claim claim) {
    for (Actor actor : claim.list().persons()) {
      Party party = partyOf(actor);
      if (party != null && parties.containsKey(party.code())) {
        addPerson(Claim.signers(claim.rule(), claim.passage(), claim.list()), actor);
      }
    }
  }

  /** "The leaders were joined by President N", who alone speaks for one of the states. */
  private void addJoining(Claim claim) {
    for (Actor actor : claim.list().persons()) {
      Party party = partyOf(actor);
      boolean signs = party != null && party.isState() && parties.containsKey(party.code());
      if (signs && party != null && hasNoPerson(party)) {
        addPerson(Claim.signers(claim.rule(), claim.passage(), claim.list()), actor);
      }
    }
  }

  private boolean hasNoPerson(Party party) {
    return persons.stream().noneMatch(person -> person.value().onBehalfOf().equals(party.code()));
  }

  private void participant(
      Claim claim, Actor actor, Set<String> seen, List<Annotation<Signatory>> participants) {
    Party party = partyOf(actor);
    if (actor.isPerson() && seen.add(PersonNames.family(actor.name()))) {
      participants.add(person(claim, actor, party == null ? "" : party.code()));
    }
    if (party != null && seen.add(party.code())) {
      Signatory signatory =
          new Signatory(party.type(), party.code(), party.name(), claim.role(), false, "", "");
      Evidence evidence = claim.passage().evidence(actor.start(), actor.end());
      participants.add(new Annotation<>(signatory, evidence, claim.rule()));
    }
  }

  private static List<Annotation<Signatory>> inTextOrder(List<Annotation<Signatory>> annotations) {
    return annotations.stream()
        .sorted(Comparator.comparingInt(annotation -> annotation.evidence().position()))
        .toList();
  }
}
