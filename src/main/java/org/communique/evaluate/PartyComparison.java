package org.communique.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.Signatory;

/**
 * Signatories against the wanted ones. States and organisations are compared by code, persons by
 * family name and by whom they speak for, and once more by their full names.
 */
final class PartyComparison {
  private final GoldSet.Document document;
  private final Annotations found;
  private final Tally tally;
  private final String title;

  PartyComparison(GoldSet.Document document, Annotations found, String title, Tally tally) {
    this.document = document;
    this.found = found;
    this.tally = tally;
    this.title = title;
  }

  void compare() {
    compareStates();
    compareOrganisations();
    comparePersons();
    countRoles();
  }

  private void compareStates() {
    Set<String> given = codes(Signatory.Type.STATE);
    Counts states = tally.compare(Metric.Field.STATES, document.states(), given, title);
    tally.add(Metric.STATES, states);
    tally.add(Metric.STATES_MACRO, Mean.one(states.f1()));
    tally.add(Metric.STATES_EXACT, Share.one(given.equals(document.states())));
    if (document.states().size() + document.organisations().size() <= 1) {
      tally.add(Metric.STATES_ONE_SIDED, states);
    }
    tally.add(Metric.STATES_STRICT, withoutExpanded(given));
  }

  /** Members that the text names only through their grouping count on neither side. */
  private Counts withoutExpanded(Set<String> given) {
    Set<String> members = new TreeSet<>();
    for (Annotation<Signatory> signatory : found.signatories()) {
      if (signatory.value().expanded()) {
        members.add(signatory.value().code());
      }
    }
    Set<String> wanted = new TreeSet<>(document.states());
    wanted.removeAll(members);
    Set<String> named = new TreeSet<>(given);
    named.removeAll(members);
    return Counts.of(wanted, named);
  }

  private void compareOrganisations() {
    Set<String> given = codes(Signatory.Type.ORGANISATION);
    Counts organisations =
        tally.compare(Metric.Field.ORGANISATIONS, document.organisations(), given, title);
    tally.add(Metric.ORGANISATIONS, organisations);
    tally.add(Metric.ORGANISATIONS_MACRO, Mean.one(organisations.f1()));
    tally.add(Metric.ORGANISATIONS_EXACT, Share.one(given.equals(document.organisations())));
  }

  private void comparePersons() {
    Set<String> wanted = new TreeSet<>();
    Set<String> wantedNames = new TreeSet<>();
    for (GoldSet.Person person : document.persons()) {
      wanted.add(LettersOnly.familyName(person.name()) + " " + person.onBehalfOf());
      wantedNames.add(LettersOnly.wordsOf(person.name()));
    }
    Set<String> given = new TreeSet<>();
    Set<String> givenNames = new TreeSet<>();
    for (Signatory person : persons()) {
      given.add(LettersOnly.familyName(person.name()) + " " + person.onBehalfOf());
      givenNames.add(LettersOnly.wordsOf(person.name()));
    }
    Counts persons = tally.compare(Metric.Field.PERSONS, wanted, given, title);
    tally.add(Metric.PERSONS, persons);
    tally.add(Metric.PERSONS_MACRO, Mean.one(persons.f1()));
    tally.add(Metric.PERSONS_EXACT, Share.one(given.equals(wanted)));
    tally.add(Metric.PERSONS_STRICT, Counts.of(wantedNames, givenNames));
    linkPersons(given);
  }

  /** Of the persons found by their family name, those who speak for the right party. */
  private void linkPersons(Set<String> given) {
    Set<String> families = new TreeSet<>();
    persons().forEach(person -> families.add(LettersOnly.familyName(person.name())));
    for (GoldSet.Person person : document.persons()) {
      String family = LettersOnly.familyName(person.name());
      if (families.contains(family)) {
        tally.add(
            Metric.PERSON_STATES, Share.one(given.contains(family + " " + person.onBehalfOf())));
      }
    }
  }

  /** What became of every signatory, and of everybody who is expressly none. */
  private void countRoles() {
    Map<String, String> roles = new HashMap<>();
    for (Annotation<Signatory> other : found.participants()) {
      roles.put(key(other.value()), other.value().role().label());
    }
    for (Annotation<Signatory> signatory : found.signatories()) {
      roles.put(key(signatory.value()), signatory.value().role().label());
    }
    document.states().forEach(code -> addRole(true, code, roles));
    document.organisations().forEach(code -> addRole(true, code, roles));
    document.persons().forEach(person -> addRole(true, LettersOnly.wordsOf(person.name()), roles));
    for (String other : document.others()) {
      boolean isCode = roles.containsKey(other);
      addRole(false, isCode ? other : LettersOnly.wordsOf(other), roles);
    }
  }

  private void addRole(boolean isWanted, String key, Map<String, String> roles) {
    tally.addRole(new RoleCase(isWanted, roles.getOrDefault(key, RoleCase.NOTHING)));
  }

  private static String key(Signatory party) {
    return party.type() == Signatory.Type.PERSON ? LettersOnly.wordsOf(party.name()) : party.code();
  }

  private List<Signatory> persons() {
    return found.signatories().stream()
        .map(Annotation::value)
        .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
        .toList();
  }

  private Set<String> codes(Signatory.Type type) {
    Set<String> codes = new TreeSet<>();
    for (Annotation<Signatory> signatory : found.signatories()) {
      if (signatory.value().type() == type) {
        codes.add(signatory.value().code());
      }
    }
    return codes;
  }
}
