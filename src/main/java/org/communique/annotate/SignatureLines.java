package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads signatures in Arabic and Russian, one line for each party with its signers behind a colon:
 * <em>عن حكومة المملكة المغربية: …</em>, <em>За Украину: Л. Кравчук, В. Фокин</em>.
 */
final class SignatureLines {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^\\h*(?:عن|За)\\h(?:حكومة\\h|Правительство\\h)?"
              + "(?<party>[^:\\n]{2,120}?)\\h*:\\h*(?<signers>[^\\n]{3,160})$");

  /** Initials and a family name. */
  private static final Pattern RUSSIAN =
      Pattern.compile("(?:\\p{Lu}\\.\\h?){1,2}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?");

  /** Two to six words up to the Arabic comma; the office stands behind it. */
  private static final Pattern ARABIC =
      Pattern.compile("^(?:\\p{IsArabic}+\\h){1,5}\\p{IsArabic}+(?=\\h*(?:،|$))");

  private final PassageReader reader;

  SignatureLines(PassageReader reader) {
    this.reader = reader;
  }

  /** The lines of {@code text}; empty unless two parties or more sign. */
  Optional<Claim> find(String text) {
    if (!text.contains("\nعن ") && !text.contains("\nЗа ")) {
      return Optional.empty();
    }
    List<Actor> found = new ArrayList<>();
    Matcher lines = LINE.matcher(text);
    int start = -1;
    int end = 0;
    while (lines.find()) {
      start = start < 0 ? lines.start() : start;
      end = lines.end();
      addLine(text, lines, start, found);
    }
    if (found.stream().map(Actor::party).distinct().count() < 2) {
      return Optional.empty();
    }
    Passage passage = reader.inText(text, start, end);
    return Optional.of(Claim.signers("signature-lines", passage, new ActorList(found, 0)));
  }

  private void addLine(String text, Matcher line, int offset, List<Actor> found) {
    Passage named = reader.inText(text, line.start("party"), line.end("party"));
    PartyMention mention = named.token(0).mention();
    if (mention == null || named.size() > 1) {
      return;
    }
    Party party = mention.party();
    found.add(actor(line.start("party") - offset, line.end("party") - offset, party, ""));
    int from = line.start("signers") - offset;
    for (Pattern names : List.of(RUSSIAN, ARABIC)) {
      Matcher name = names.matcher(line.group("signers"));
      while (name.find()) {
        found.add(actor(from + name.start(), from + name.end(), party, name.group()));
      }
    }
  }

  private static Actor actor(int start, int end, Party party, String name) {
    return new Actor(0, 0, start, end, party, name, "", false);
  }
}
