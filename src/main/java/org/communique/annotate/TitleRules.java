package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.annotate.Token.Kind;
import org.communique.model.Signatory;

/** What a title says of who signs. */
final class TitleRules {
  private static final Pattern JOINT =
      Pattern.compile(
          "\\b(joint|trilateral|quadrilateral|bilateral|conjointe?|conjunta|gemeinsame|gezamenlijke?|leaders.?"
              + " statement|vision statement)\\b|联合|совместн",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TREATY =
      Pattern.compile(
          "\\b(agreement|treaty|convention|protocol|memorandum|exchange of (notes|letters)|accord|"
              + "covenant|arrangement|compact|verdrag|overeenkomst|notawisseling|briefwisseling|trait[eé]|"
              + "memorandum|abkommen|vertrag|acuerdo|tratado|convenio|соглашение|договор)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UNILATERAL =
      Pattern.compile(
          "^(the |press |official )*(statement|remarks|readout|read-out|press"
              + " statement|message|declaration (?:by|of emergency)|proclamation|fact sheet|press"
              + " briefing|speech|address|white house)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHAIR =
      Pattern.compile(
          "\\b(co-?)?(chair|chairman|chairwoman|presidency)(s|.s)?\\b.{0,20}\\b(statement|summary|conclusions)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> ANCHORS =
      Set.of(
          "by",
          "of",
          "from",
          "between",
          "among",
          "tussen",
          "entre",
          "zwischen",
          "van",
          "des",
          "de");
  private static final Set<String> PAIR_ANCHORS =
      Set.of("between", "among", "tussen", "entre", "zwischen");
  private static final Set<String> SUBJECT_MARKS =
      Set.of(
          "on",
          "regarding",
          "concerning",
          "about",
          "inzake",
          "betreffende",
          "over",
          "sur",
          "relatif",
          "for",
          "following",
          "marking",
          "to");

  /**
   * Behind these the parties may still follow: Joint Statement Following the Meeting of A and B.
   */
  private static final Set<String> OCCASIONS = Set.of("for", "following", "to");

  private static final Pattern DOCUMENT_OF_A_GROUP =
      Pattern.compile(
          "\\b(statement|declaration|communiqu[eé]|decision|resolution|summit|conclusions|vision|summary"
              + "|principles|readout|release|plan|chair.?s?)(s)?\\b",
          Pattern.CASE_INSENSITIVE);

  private final ActorReader actors;

  TitleRules(ActorReader actors) {
    this.actors = actors;
  }

  static boolean isJoint(String title) {
    return JOINT.matcher(title).find();
  }

  static boolean isTreaty(String title) {
    return TREATY.matcher(title).find();
  }

  static boolean isChairs(String title) {
    return CHAIR.matcher(title).find();
  }

  static boolean isUnilateralForm(String title) {
    return UNILATERAL.matcher(title).find() && !isJoint(headOf(title));
  }

  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\b(on|regarding|concerning|about|following|inzake|sur)\\b", Pattern.CASE_INSENSITIVE);

  /** The title up to what it is about. */
  private static String headOf(String title) {
    java.util.regex.Matcher subject = SUBJECT.matcher(title);
    return subject.find() ? title.substring(0, subject.start()) : title;
  }

  private static final Pattern SOME_OF_MANY =
      Pattern.compile(
          "\\band (?:\\d+|\\w+) other (?:states|countries|members|nations|delegations)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "by A, B and 41 other States": the text has the whole list. */
  static boolean namesSomeOfMany(String title) {
    return SOME_OF_MANY.matcher(title).find();
  }

  /**
   * "Readout of Secretary's Call": only the United States call their foreign minister so, and only
   * their department heads its readouts without his name.
   */
  Optional<Claim> officeOfOneState(Passage title) {
    for (int i = 0; i + 1 < title.size(); i++) {
      boolean secretary = title.token(i).text().equals("Secretary");
      if (secretary && title.is(i - 1, Kind.OF) && title.is(i + 1, Kind.POSSESSIVE)) {
        Actor actor = actors.holderOfOffice(title, i, "Secretary of State");
        return actor == null
            ? Optional.empty()
            : Optional.of(
                new Claim(
                    "office-of-state",
                    title,
                    new ActorList(List.of(actor), i + 1),
                    Signatory.Role.ISSUER));
      }
    }
    return Optional.empty();
  }

  /** The one in whose name a unilateral text speaks; empty when the title names none. */
  Optional<Claim> issuer(Passage title) {
    if (!isUnilateralForm(title.text())) {
      return Optional.empty();
    }
    for (int i = 0; i < title.size(); i++) {
      if (isOneOf(title.token(i), Set.of("by", "from", "of"))) {
        Optional<Claim> onBehalf = onBehalf(title, i);
        if (onBehalf.isPresent()) {
          return onBehalf;
        }
        ActorList list = issuerAt(title, i + 1);
        if (list.actors().size() == 1) {
          return Optional.of(new Claim("statement-by", title, list, Signatory.Role.ISSUER));
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A spokesperson may have a long title in front: take the first actor that can be read. */
  private ActorList issuerAt(Passage title, int first) {
    for (int i = first; i < Math.min(title.size(), first + 8); i++) {
      ActorList list = actors.list(title, i);
      if (!list.isEmpty()) {
        return list;
      }
      if (title.is(i, Kind.WORD)
          || title.is(i, Kind.POSSESSIVE)
          || title.is(i + 1, Kind.POSSESSIVE)) {
        break;
      }
    }
    return ActorList.EMPTY;
  }

  private Optional<Claim> onBehalf(Passage title, int from) {
    for (int i = from; i + 3 < title.size(); i++) {
      if (ActorReader.isWords(title, i, "on", "behalf", "of")) {
        ActorList list = actors.list(title, i + 3);
        if (!list.isEmpty()) {
          return Optional.of(new Claim("on-behalf-title", title, list, Signatory.Role.ISSUER));
        }
      }
    }
    return Optional.empty();
  }

  /** An organisation alone issues statements; a statute or a ban of it is the work of others. */
  private static boolean maySpeakAlone(Passage title, ActorList list) {
    return list.parties().stream().anyMatch(Party::isState)
        || list.parties().isEmpty()
        || DOCUMENT_OF_A_GROUP.matcher(title.text()).find();
  }

  /** "Statement by A, B and C", "Agreement between A and B", "A and B strengthen ...". */
  Optional<Claim> list(Passage title) {
    Optional<Claim> single = Optional.empty();
    boolean afterSubject = false;
    ActorList leading = actors.list(title, 0);
    if (leading.actors().size() > 1 && leading.parties().size() + leading.persons().size() > 1) {
      return Optional.of(Claim.signers("title-list", title, leading));
    }
    for (int i = 0; i < title.size(); i++) {
      Token token = title.token(i);
      Set<String> anchors = afterSubject ? PAIR_ANCHORS : ANCHORS;
      boolean anchor = isOneOf(token, anchors);
      if (anchor) {
        ActorList list = withCounterpart(title, actors.list(title, i + 1));
        if (list.actors().size() > 1) {
          return Optional.of(Claim.signers("title-list", title, list));
        }
        if (single.isEmpty() && !list.isEmpty() && !afterSubject && maySpeakAlone(title, list)) {
          single = Optional.of(Claim.signers("title-party", title, list));
        }
      }
      afterSubject |= isOneOf(token, SUBJECT_MARKS) && !isOneOf(token, OCCASIONS);
    }
    return single;
  }

  /** "Joint Readout of A's Meeting with B": both sides of a meeting issue a joint text. */
  private ActorList withCounterpart(Passage title, ActorList list) {
    if (list.isEmpty() || !isJoint(title.text())) {
      return list;
    }
    for (int i = list.next(); i < title.size(); i++) {
      if (isOneOf(title.token(i), Set.of("with"))) {
        ActorList other = actors.list(title, i + 1);
        List<Actor> both = new ArrayList<>(list.actors());
        both.addAll(other.actors());
        return new ActorList(both, Math.max(list.next(), other.next()));
      }
      if (isOneOf(title.token(i), SUBJECT_MARKS)) {
        break;
      }
    }
    return list;
  }

  /** "U.S.-Japan Joint Statement", "Statement on US – Japan – Republic of Korea Partnership". */
  Optional<Claim> compound(Passage title) {
    for (int i = 0; i < title.size(); i++) {
      List<Actor> found = new ArrayList<>();
      int k = i;
      while (title.token(k).mention() != null) {
        found.add(party(title, k));
        if (!isCompoundDash(title, k + 1) || title.token(k + 2).mention() == null) {
          break;
        }
        k += 2;
      }
      boolean named = found.stream().anyMatch(actor -> !actor.bareAdjective());
      if (found.size() > 1 && named) {
        return Optional.of(Claim.signers("title-compound", title, new ActorList(found, k + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isCompoundDash(Passage title, int i) {
    return title.is(i, Kind.DASH);
  }

  private static Actor party(Passage title, int i) {
    Token token = title.token(i);
    PartyMention mention = token.mention();
    boolean adjective = mention != null && mention.form() == PartyMention.Form.DEMONYM;
    return new Actor(
        i,
        i + 1,
        token.start(),
        token.end(),
        mention == null ? null : mention.party(),
        "",
        "",
        adjective);
  }

  /** "G7 Leaders' Statement": a grouping or an organisation that stands before the subject. */
  Optional<Claim> grouping(Passage title) {
    boolean joint = isJoint(title.text());
    boolean document = DOCUMENT_OF_A_GROUP.matcher(title.text()).find();
    if (isTreaty(title.text()) || !document) {
      return Optional.empty();
    }
    boolean afterSubject = false;
    for (int i = 0; i < title.size(); i++) {
      Token token = title.token(i);
      PartyMention mention = token.mention();
      afterSubject |= isOneOf(token, SUBJECT_MARKS);
      if (mention != null && !mention.party().isState()) {
        boolean small =
            !mention.party().members().isEmpty() && mention.party().members().size() <= 12;
        if ((!afterSubject || (joint && small)) && !namesConference(title, i)) {
          ActorList list = new ActorList(List.of(party(title, i)), i + 1);
          return Optional.of(Claim.signers("grouping-title", title, list));
        }
      }
    }
    return Optional.empty();
  }

  /** Organisations whose name stands in the names of conferences of states. */
  private static final Set<String> CONVENERS = Set.of("UN", "UNGA");

  private static final int LONGEST_CONFERENCE = 6;

  /** "UN Food Systems Summit": the organisation gives a conference its name, not its text. */
  private static boolean namesConference(Passage title, int at) {
    PartyMention mention = title.token(at).mention();
    if (mention == null || !CONVENERS.contains(mention.party().code())) {
      return false;
    }
    for (int i = at + 1; i <= at + LONGEST_CONFERENCE; i++) {
      if (CONFERENCE.matcher(title.token(i).text()).matches()) {
        return true;
      }
      if (!title.is(i, Kind.NAME)) {
        return false;
      }
    }
    return false;
  }

  private static final Pattern CONFERENCE =
      Pattern.compile("summit|conference|forum", Pattern.CASE_INSENSITIVE);

  private static boolean isOneOf(Token token, Set<String> words) {
    return token.mention() == null && words.contains(token.text().toLowerCase(Locale.ROOT));
  }
}
