package org.communique.extract;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * How much a text looks like words of some language: the letters that are frequent in their script
 * count for it; rare ones, symbols inside words, capitals after small letters and scripts mixed in
 * one word count against it. The weights are our own, set so that every text of the table of the
 * test is told from all its misreadings.
 */
final class WordLikeness {
  private static final String FREQUENT =
      "оеаинтсрвлкαοιετσνρηυκπςόاليمونرتبةיוהלארתבמשานรอกเงมยลวดทéèàäöüáíóçñãğışł";

  private static final String ACCENTED =
      "éèêëàâäãåáæçîïíìôöòóõøœùûúüÿñßıİşŞğĞłŁąęśćżźńĄĘŚĆŻŹŃěščřžýůťďňľĺŕĚŠČŘŽÝŮŤĎŇőűŐŰăâșțţŢĂÂÎ"
          + "ÉÈÊËÀÄÃÅÁÆÇÏÍÔÖÓÕØŒÙÛÚÜÑ";

  private static final String MARKS = "“”‘’„–—«»…€§°·№‚";

  private static final BitSet COMMON = common();

  private double score;
  private int before = ' ';
  private UnicodeScript scriptBefore = UnicodeScript.COMMON;

  private WordLikeness() {}

  /** About one for every byte of a text in its own encoding, ASCII not counted. */
  static double of(String text) {
    WordLikeness likeness = new WordLikeness();
    text.codePoints().forEach(likeness::add);
    return likeness.score;
  }

  private void add(int c) {
    UnicodeScript script = c < 0x80 ? asciiScript(c) : UnicodeScript.of(c);
    score += c < 0x80 ? (c < ' ' && !Character.isWhitespace(c) ? -5 : 0) : weight(c, script);
    score += transition(c, script);
    before = c;
    scriptBefore = script;
  }

  private static UnicodeScript asciiScript(int c) {
    return Character.isLetter(c) ? UnicodeScript.LATIN : UnicodeScript.COMMON;
  }

  private static double weight(int c, UnicodeScript script) {
    double frequent = FREQUENT.indexOf(c) >= 0 ? 0.5 : 0;
    return switch (script) {
      case LATIN -> c >= 0xFF21 && c <= 0xFF5A ? 1 : ACCENTED.indexOf(c) >= 0 ? 1 + frequent : -0.5;
      case CYRILLIC ->
          frequent + (c >= 0x410 && c <= 0x44F ? 1 : "іїєґўІЇЄҐёЁ".indexOf(c) >= 0 ? 0.8 : -0.5);
      case GREEK -> frequent + (c >= 0x386 && c <= 0x3CE ? 1 : -0.5);
      case ARABIC -> frequent + (c >= 0x621 && c <= 0x64A ? 1 : 0.2);
      case HEBREW, THAI -> 1 + frequent;
      case HIRAGANA, KATAKANA -> c >= 0xFF61 ? -0.5 : 2.5;
      case HANGUL -> COMMON.get(c) ? 2.5 : -0.5;
      case HAN -> COMMON.get(c) ? 2 : -0.5;
      default -> mark(c);
    };
  }

  private static double mark(int c) {
    boolean isEastAsian = (c >= 0x3000 && c <= 0x3015) || (c >= 0xFF01 && c <= 0xFF5E);
    boolean isMark = MARKS.indexOf(c) >= 0 || c == 0xA0 || c == 0x60C || c == 0x61F;
    boolean isNone =
        !Character.isDefined(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.PRIVATE_USE;
    return isEastAsian ? 2 : isMark ? 0.3 : isNone || c == 0xFFFD ? -10 : -1.5;
  }

  private double transition(int c, UnicodeScript script) {
    if (script == UnicodeScript.THAI) {
      boolean isMark = c == 0xE31 || (c >= 0xE34 && c <= 0xE3A) || (c >= 0xE47 && c <= 0xE4E);
      boolean isStray = isMark && !(before >= 0xE01 && before <= 0xE4E && !isLeading(before));
      boolean isUnled = isLeading(before) && !(c >= 0xE01 && c <= 0xE2E);
      return (isStray || isUnled ? -3 : 0) + mixing(script);
    }
    if (!Character.isLetter(c)) {
      return 0;
    }
    double symbol = isSymbol(before) ? -1 : 0;
    boolean isLateCapital = Character.isUpperCase(c) && Character.isLowerCase(before);
    boolean isFinalBefore = before == 'ς' || (isArabicFinal(before) && isArabic(c));
    return symbol + (isLateCapital || isFinalBefore ? -1.5 : 0) + mixing(script);
  }

  private static boolean isArabicFinal(int c) {
    return c == 'ة' || c == 'ى';
  }

  private static boolean isArabic(int c) {
    return c >= 0x621 && c <= 0x64A;
  }

  private static boolean isLeading(int c) {
    return c >= 0xE40 && c <= 0xE44;
  }

  private static boolean isSymbol(int c) {
    return c >= 0x80
        && !Character.isLetterOrDigit(c)
        && !Character.isSpaceChar(c)
        && "’«“„—–·".indexOf(c) < 0
        && c < 0x3000;
  }

  private double mixing(UnicodeScript script) {
    boolean isWord = Character.isLetter(before);
    return isWord && script != scriptBefore && !isEastAsian(script, scriptBefore) ? -1.5 : 0;
  }

  /** Chinese and Japanese write without spaces, also around a Latin word. */
  private static boolean isEastAsian(UnicodeScript one, UnicodeScript other) {
    boolean isLatinBeside = one == UnicodeScript.LATIN || other == UnicodeScript.LATIN;
    return isJapanese(one)
        ? isJapanese(other) || isLatinBeside
        : isJapanese(other) && isLatinBeside;
  }

  private static boolean isJapanese(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, COMMON -> true;
      default -> false;
    };
  }

  /**
   * The first levels of the standards of China, Taiwan, Japan and Korea, which hold what is in use.
   */
  private static BitSet common() {
    BitSet common = new BitSet();
    addLevel(common, "GB2312", 0xB0, 0xD7, 0xA1);
    addLevel(common, "Big5", 0xA4, 0xC6, 0x40);
    addLevel(common, "Shift_JIS", 0x88, 0x98, 0x40);
    addLevel(common, "EUC-KR", 0xB0, 0xC8, 0xA1);
    return common;
  }

  private static void addLevel(
      BitSet common, String name, int firstLead, int lastLead, int firstTrail) {
    Charset charset = Charset.forName(name);
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = firstTrail; trail <= 0xFE; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (text.length() == 1) {
          common.set(text.charAt(0));
        }
      }
    }
  }
}
