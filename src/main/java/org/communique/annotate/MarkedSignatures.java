package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads signatures that were made by a mark, as in treaties and deeds with indigenous nations:
 * <em>Hotutstun his X mark</em>; <em>The Mark of DEKANISOREE, Sachim of the Cayouges [L.S.]</em>.
 * For whom they sign stands beside the name, in a heading above, in a line below the names, or in
 * the clause <em>We, the chiefs of …</em>. Whoever signs behind <em>in the presence of</em> is a
 * witness; a name whose party is not found is left out.
 */
final class MarkedSignatures {
  /** How far before "his X mark" its name may begin, in UTF-16 units. */
  private static final int LONGEST_SIGNER = 140;

  private static final int LONGEST_HEADING = 70;
  private static final int OPENING = 1500;
  private static final int MAX_SIGNERS = 400;

  private static final Pattern HIS_MARK =
      Pattern.compile("(?i)\\b(?:his|her)\\s+[(\\[]?[x+×✕✗][)\\]]?\\s+mark\\b");
  private static final Pattern MARK_OF =
      Pattern.compile("(?m)^\\h*The\\s+[Mm]ark\\s+of\\s+(?=\\p{Lu})");

  private static final String LEADERS =
      "(?:chiefs?|head ?men|sachems?|sachims?|warriors|people|representatives|delegates"
          + "|councillors|captains)";

  /** A name of one to six words; small words only inside it. */
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:\\p{Lu}[\\p{L}'’.-]*|de|la|of|the)){0,5}";

  private static final Pattern SIGNER =
      Pattern.compile(
          "^[(\"“]?(?<name>"
              + NAME
              + "?)(?<rest>(?:(?:,|\\s)?\\s?(?i:an?\\s|the\\s)?(?i:(?:head |principal |great )?"
              + LEADERS
              + ")\\b.*|[,(]?\\s(?:or|alias)\\s.*|,.*|\\(.*)?)$");
  private static final Pattern OFFICE_OF =
      Pattern.compile(
          "^[\\s,(]*(?:an?\\s|the\\s)?(?<office>[\\p{L}"
              + " -]{3,40}?)\\s+of\\s+(?<party>[^,;()\\[]{3,80})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEADERS_OF =
      Pattern.compile(
          "(?iu)\\b"
              + LEADERS
              + "(?:(?:,| and|, and) (?:the )?"
              + LEADERS
              + "){0,4} of (?:the )?(?<party>[^,;.\\n]{3,80})");
  private static final Pattern WE =
      Pattern.compile("(?iu)\\bwe,? (?:the )?(?:undersigned,? )?(?:the )?(?=" + LEADERS + ")");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?<lead>(?:On behalf of|For)\\s+(?:the\\s+)?)?"
              + "(?<party>\\p{Lu}[\\p{L}'’-]+(?:\\s(?:\\p{Lu}[\\p{L}'’-]+|of|the|and|or|tribe|band"
              + "|nation|family|Indians)){0,6})\\s*(?<sign>[.:])?");
  private static final Pattern NATION =
      Pattern.compile("(?i)\\b(?:tribe|band|nation|family|indians|people)s?\\b");

  /** A line that opens the list of witnesses, not a sentence that mentions them. */
  private static final Pattern WITNESSES =
      Pattern.compile(
          "(?im)^\\h*(?:(?:done|signed|sign['’]?d|executed)[\\w ,'’]{0,40})?"
              + "(?:in (?:the )?presence of|witness(?:es)?\\b|attest\\b).{0,40}$");

  private final PassageReader reader;

  MarkedSignatures(PassageReader reader) {
    this.reader = reader;
  }

  /** A mark in the text: where the words that name its signer stand. */
  private record Mark(int start, int end, String words) {}

  /** The signers of {@code text}; empty when nobody signs by a mark. */
  Optional<Claim> find(String text) {
    if (!mayHaveMarks(text)) {
      return Optional.empty();
    }
    List<Mark> marks = marks(text);
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    List<Actor> signers = signers(text, marks);
    int start = marks.getFirst().start();
    int end = marks.getLast().end();
    return signers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Claim.signers(
                "signed-by-mark",
                new Passage(text.substring(start, end), start, "", List.of()),
                new ActorList(signers, 0)));
  }

  /** A cheap look for "X mark" and "Mark of", one of which every such signature has. */
  private static boolean mayHaveMarks(String text) {
    if (text.contains("ark of ") && (text.contains("The mark of ") || text.contains("Mark of "))) {
      return true;
    }
    for (int at = text.indexOf(" mark"); at > 0; at = text.indexOf(" mark", at + 1)) {
      if ("xX+×✕✗)]".indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    int behind = 0;
    Matcher his = HIS_MARK.matcher(text);
    while (his.find() && marks.size() < MAX_SIGNERS) {
      int from = startOfSigner(text, Math.max(behind, his.start() - LONGEST_SIGNER), his.start());
      marks.add(new Mark(from, his.end(), text.substring(from, his.start())));
      behind = his.end();
    }
    Matcher markOf = MARK_OF.matcher(text);
    while (markOf.find() && marks.size() < MAX_SIGNERS) {
      int to = endOfSigner(text, markOf.end());
      marks.add(new Mark(markOf.end(), to, text.substring(markOf.end(), to)));
    }
    return marks;
  }

  /** The signer's line begins behind the last line end, sign or bracket. */
  private static int startOfSigner(String text, int from, int to) {
    int start = to;
    while (start > from && "\n;])".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    while (start < to && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** "The Mark of N", perhaps with his office on the next line, ends at the seal or the block. */
  private static int endOfSigner(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_SIGNER);
    String words = text.substring(from, limit);
    int seal = words.indexOf('[');
    if (seal > 0 && !words.substring(0, seal).contains("ark of ")) {
      return from + seal;
    }
    int block = words.indexOf("\n\n");
    return block < 0 ? limit : from + block;
  }

  private List<Actor> signers(String text, List<Mark> marks) {
    UnlistedParties parties = new UnlistedParties(text);
    String common = "";
    List<Actor> signers = new ArrayList<>();
    int offset = marks.getFirst().start();
    int behind = 0;
    String heading = "";
    for (Mark mark : marks) {
      String between = text.substring(Math.max(behind, mark.start() - 200), mark.start());
      if (behind > 0 && WITNESSES.matcher(between).find()) {
        break;
      }
      String above = heading(between);
      heading = above.isEmpty() ? heading : above;
      behind = mark.end();
      Matcher signer = SIGNER.matcher(mark.words().strip().replaceAll("\\s+", " "));
      if (signer.matches()) {
        String own = heading;
        if (own.isEmpty() && common.isEmpty()) {
          common = partyOfAll(text, marks.getLast().end());
        }
        Actor actor = signer(signer, mark, offset, own.isEmpty() ? common : own, parties);
        if (actor != null) {
          signers.add(actor);
        }
      }
    }
    return signers;
  }

  private @Nullable Actor signer(
      Matcher signer, Mark mark, int offset, String party, UnlistedParties parties) {
    String name = signer.group("name").replaceFirst(" (?:of|the|or)$", "");
    Matcher office = OFFICE_OF.matcher(signer.group("rest"));
    boolean own = office.find();
    String words = own ? office.group("party") : party;
    int start = mark.start() - offset;
    int end = mark.end() - offset;
    String printed = own ? office.group("office") : "";
    Passage alone = reader.of(words.replaceFirst("^[Tt]he ", ""), 0);
    PartyMention mention = alone.token(0).mention();
    if (mention != null && alone.size() == 1) {
      return new Actor(0, 0, start, end, mention.party(), name, printed, false);
    }
    String other = parties.named(words);
    return other.isEmpty() ? null : Actor.forOther(start, end, name, printed, other);
  }

  /** The last line above a signature that names a party: "Cayouges.", "On behalf of the X:". */
  private static String heading(String above) {
    String found = "";
    for (String line : above.split("\n", -1)) {
      String heading = line.strip();
      Matcher matcher = HEADING.matcher(heading);
      if (heading.length() <= LONGEST_HEADING && matcher.matches()) {
        boolean marked =
            matcher.group("lead") != null
                || matcher.group("sign") != null
                || NATION.matcher(heading).find();
        found = marked ? matcher.group("party") : found;
      }
    }
    return found;
  }

  /** The party in a line right below the signatures, or in the clause with which the text opens. */
  private static String partyOfAll(String text, int behind) {
    Matcher below = LEADERS_OF.matcher(text).region(behind, Math.min(text.length(), behind + 200));
    if (below.find()) {
      return below.group("party");
    }
    Matcher we = WE.matcher(text).region(0, Math.min(text.length(), OPENING));
    while (we.find()) {
      Matcher of =
          LEADERS_OF.matcher(text).region(we.end(), Math.min(text.length(), we.end() + 200));
      if (of.lookingAt()) {
        return of.group("party");
      }
    }
    return "";
  }
}
