package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the heads of state in whose names an old treaty is made: <em>Sa Majesté l’Empereur
 * d’Allemagne, Roi de Prusse; Sa Majesté le Roi des Belges; le Président de la République
 * Française; … ont nommé pour leurs plénipotentiaires</em>, in French, English and Dutch. Of each
 * head's realms the first counts.
 */
final class SovereignLists {
  /** How far into the text the list may begin and how long it may be, in UTF-16 units. */
  private static final int LATEST_BEGIN = 2500;

  private static final int LONGEST = 4000;

  private static final String HEAD =
      "(?:(?:Sa|Son|Zijne|Hare|His|Her)\\s(?:[\\p{L}’'-]+\\s){0,2}?"
          + "(?:Majesté|Altesse|Majesteit|Hoogheid|Majesty|Highness)"
          + "|(?:[Ll]e|[Dd]e|[Tt]he)\\s(?:Président|President)\\s(?:de|des|du|d['’]|van|der|of)"
          + "|(?:[Ll]e|[Dd]e|[Tt]he)\\s(?:Conseil|Gouvernement|Bondsraad|Zwitserse\\sBondsraad"
          + "|Swiss\\sFederal\\sCouncil)\\b)";
  private static final Pattern FIRST = Pattern.compile("(?:^|[\\s.:])(?<head>" + HEAD + ")");

  /** One of these is in every list; looked for first, for they are in few texts. */
  private static final List<String> MONARCH =
      List.of("Majesté", "Altesse", "Majesteit", "Hoogheid", "Majesty", "Highness");

  /** What the list of heads of state is followed by: their wishes and what they have done. */
  private static final Pattern END =
      Pattern.compile(
          "(?iu)(?:,|\\s)\\s*(?:(?:également\\s|tous\\s)?(?:désir(?:eux|ant)|considérant|animés|voulant"
              + "|reconnaissant|jugeant|prenant)\\b|(?:ont|étant|sont)\\s\\p{L}+|equally\\s|being\\s"
              + "|desir(?:ing|ous)|considering|have\\s\\p{L}+|wishing\\b|verlangende|wensende"
              + "|wenschende|overwegende|hebben\\b|bezield\\b)");

  private static final Pattern PLENIPOTENTIARIES =
      Pattern.compile("(?iu)pl[ée]nipotentiai?r|gevolmachtigde|(?:résolu|sont convenus|agreed)\\b");
  private static final Pattern BORDER =
      Pattern.compile(
          "\\s*;\\s*(?:(?:et|and|en)\\s)?|,?\\s(?:et|and|en)\\s(?="
              + HEAD
              + ")|,\\s(?="
              + HEAD
              + ")");
  private static final Pattern BEGINS = Pattern.compile("\\s*" + HEAD);
  private static final Pattern JOINT_REALM =
      Pattern.compile("\\s(?:et|and|en)\\s(?:de\\s|d['’]|of\\s|van\\s)?");

  private final Gazetteer gazetteer;

  SovereignLists(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The states of the heads of state that {@code text} opens with; empty unless two or more. */
  Optional<Claim> find(String text) {
    String opening = text.substring(0, Math.min(text.length(), LATEST_BEGIN + LONGEST));
    if (MONARCH.stream().noneMatch(opening::contains)) {
      return Optional.empty();
    }
    Matcher first = FIRST.matcher(opening).region(0, Math.min(opening.length(), LATEST_BEGIN));
    while (first.find()) {
      int from = first.start("head");
      Matcher end = END.matcher(opening).region(first.end(), opening.length());
      if (!end.find()) {
        return Optional.empty();
      }
      Optional<Claim> claim = claim(opening, from, end.start());
      if (claim.isPresent()) {
        return claim.filter(
            list ->
                PLENIPOTENTIARIES
                    .matcher(text)
                    .region(end.start(), Math.min(text.length(), end.start() + LONGEST))
                    .find());
      }
    }
    return Optional.empty();
  }

  private Optional<Claim> claim(String opening, int from, int to) {
    List<Actor> actors = new ArrayList<>();
    int start = from;
    Matcher border = BORDER.matcher(opening).region(from, to);
    while (true) {
      boolean more = border.find();
      int end = more ? border.start() : to;
      if (!BEGINS.matcher(opening).region(start, end).lookingAt()) {
        return Optional.empty();
      }
      addRealms(opening, start, end, from, actors);
      if (!more) {
        break;
      }
      start = border.end();
    }
    ActorList list = new ActorList(actors, 0);
    Passage passage = new Passage(opening.substring(from, to), from, "", List.of());
    return list.parties().size() < 2
        ? Optional.empty()
        : Optional.of(Claim.signers("heads-of-state", passage, list));
  }

  private void addRealms(String opening, int start, int end, int offset, List<Actor> actors) {
    String words = opening.substring(start, end);
    List<PartyMention> realms = gazetteer.find(words);
    if (realms.isEmpty() || isDualMonarchy(words)) {
      return;
    }
    int shift = start - offset;
    actors.add(actor(realms.getFirst(), shift));
    if (realms.size() == 2) {
      int behind = start + realms.getFirst().span().end();
      int before = start + realms.getLast().span().start();
      if (JOINT_REALM.matcher(opening).region(behind, before).matches()) {
        actors.add(actor(realms.getLast(), shift));
      }
    }
  }

  /** Austria-Hungary is none of today's states. */
  private static boolean isDualMonarchy(String words) {
    return (words.contains("ongr") && words.contains("utriche"))
        || (words.contains("ungary") && words.contains("ustria"))
        || (words.contains("ongarije") && words.contains("ostenrijk"));
  }

  private static Actor actor(PartyMention realm, int shift) {
    int start = shift + realm.span().start();
    return new Actor(0, 0, start, shift + realm.span().end(), realm.party(), "", "", false);
  }
}
