package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two parties of a Russian or Ukrainian treaty out of its title, where their organs are
 * named: <em>Соглашение между Министерством … Российской Федерации и Министерством … Республики
 * Польша о …</em>. The title goes on with what the treaty is on (<em>о</em>, <em>про</em>).
 */
final class SlavicTitles {
  /** How far into the text a title may begin and how long it may be, in UTF-16 units. */
  private static final int LATEST_BEGIN = 500;

  private static final int LONGEST = 450;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)(?:угода|договір|протокол|меморандум|соглашение|договор|конвенция|декларация|заявление"
              + "|заява)[^:;]{0,120}?\\s(?:між|между)\\s");
  private static final Pattern ABOUT =
      Pattern.compile("(?iu)\\s(?:про|щодо|о|об|по\\sвопросам)\\s");

  private final Gazetteer gazetteer;

  SlavicTitles(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The parties of the title; empty unless just two states are named in it before its subject. */
  Optional<Claim> find(String text) {
    String opening = text.substring(0, Math.min(text.length(), LATEST_BEGIN + LONGEST));
    if (!opening.contains("і") && !opening.contains("е")) {
      return Optional.empty();
    }
    Matcher between = BETWEEN.matcher(opening);
    if (!between.find() || between.start() > LATEST_BEGIN) {
      return Optional.empty();
    }
    Matcher about = ABOUT.matcher(opening).region(between.end(), opening.length());
    if (!about.find()) {
      return Optional.empty();
    }
    String named = opening.substring(between.end(), about.start());
    List<Actor> actors = new ArrayList<>();
    for (PartyMention mention : gazetteer.find(named)) {
      int start = mention.span().start();
      actors.add(new Actor(0, 0, start, mention.span().end(), mention.party(), "", "", false));
    }
    ActorList list = new ActorList(actors, 0);
    boolean pair = list.parties().size() == 2 && list.parties().stream().allMatch(Party::isState);
    Passage passage = new Passage(named, between.end(), "", List.of());
    return pair ? Optional.of(Claim.signers("slavic-title", passage, list)) : Optional.empty();
  }
}
