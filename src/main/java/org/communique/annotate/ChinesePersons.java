package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads persons out of Chinese sentences, where party, office and name follow each other without
 * spaces: <em>中华人民共和国主席习近平</em>. A name ends before a word that joins or places it.
 */
final class ChinesePersons {
  private static final Pattern PERSON =
      Pattern.compile(
          "(?<office>(?:国家主席|主席|总统|总理|首相|国王|王储|外交部长|外长|大臣)"
              + "(?:、\\p{IsHan}{0,8}?(?:总司令|司令|部长|大臣|主席|总理|首相|委员))*)"
              + "(?![团会及等与的对应将和])"
              + "(?<name>\\p{IsHan}{2,6}?(?:·\\p{IsHan}{1,8}?)*)"
              + "(?=[与和同在于应对将、，。（(]|会谈|会晤|举行|邀请|访问|宣布|殿下|陛下|阁下|先生|女士)");

  /** Characters that may stand between the party and the office: the name of a part of it. */
  private static final int LONGEST_GAP = 6;

  private ChinesePersons() {}

  static Optional<Claim> find(Passage sentence) {
    List<Actor> found = new ArrayList<>();
    Matcher persons = PERSON.matcher(sentence.text());
    while (persons.find()) {
      Token party = partyBefore(sentence, persons.start());
      PartyMention mention = party == null ? null : party.mention();
      if (party != null && mention != null) {
        String name = persons.group("name");
        String office = persons.group("office");
        found.add(
            new Actor(0, 0, party.start(), persons.end(), mention.party(), name, office, false));
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Claim.signers("opening-office-name", sentence, new ActorList(found, 0)));
  }

  private static @Nullable Token partyBefore(Passage sentence, int office) {
    return sentence.tokens().stream()
        .filter(token -> token.mention() != null)
        .filter(token -> token.end() <= office && office - token.end() <= LONGEST_GAP)
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
