package org.communique.annotate;

import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;

/**
 * Texts in which nobody speaks for a state to others: memoranda, telegrams and minutes of one
 * government, records of conversations, transcripts of what was said and asked. The states they
 * name are what they are about. The forms of title are those of <em>Foreign Relations of the United
 * States</em> and of the pages of the White House.
 */
final class InternalRecords {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu)^\\W*(?:(?:no\\. ?)?\\d+\\. )?(?:(?:information|action|draft|background|briefing|"
              + "circular|special|national|secret|editorial|intelligence|joint|press) ){0,3}"
              + "(?:memorand(?:um|a)(?! of (?:understanding|agreement|cooperation|intent|consent))"
              + "(?: (?:from|for|of|by|on|prepared|to)\\b|\\W*$)|memo\\b|telegram|airgram|"
              + "despatch|dispatch|diary entry|editorial note|minutes of|notes (?:of|on)|record of|"
              + "summary record|paper prepared|talking points|intelligence estimate|"
              + "(?:gaggle|call|briefing)(?: by|\\W*$)|interview)\\b");

  /** “PRIME MINISTER KISHIDA: ”, “Q Mr. President”. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?:(?:THE|VICE|PRIME|FIRST|SENIOR|DEPUTY)"
              + " )*(?:PRESIDENT|MINISTER|CHANCELLOR|SECRETARY|ADMINISTRATION"
              + " OFFICIAL|AMBASSADOR|MODERATOR|OPERATOR|LADY|MR\\.|MS\\.|MRS\\.|DR\\.)[\\p{Lu}"
              + " .'’-]{0,40}:\\s|Q\\s\\s?\\p{Lu}");

  /** So many turns make a conversation; one line may quote or label somebody. */
  private static final int TURNS = 2;

  private static final int PARAGRAPHS_READ = 80;

  /** How much of a paragraph tells its speaker, in UTF-16 units. */
  private static final int LONGEST_SPEAKER = 90;

  private InternalRecords() {}

  /** Whether {@code title} is that of a record for the desks of one government. */
  static boolean isTitled(String title) {
    return TITLE.matcher(title).find();
  }

  /** Whether {@code text} takes down a conversation: two turns are marked with their speakers. */
  static boolean isTranscript(CommuniqueText text) {
    int turns = 0;
    int read = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      if (++read > PARAGRAPHS_READ) {
        return false;
      }
      int start = paragraph.span().start();
      int end = Math.min(paragraph.span().end(), start + LONGEST_SPEAKER);
      if (SPEAKER.matcher(text.text()).region(start, end).lookingAt() && ++turns == TURNS) {
        return true;
      }
    }
    return false;
  }
}
