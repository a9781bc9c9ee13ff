package org.communique.testing.written;

/** A text in Rich Text Format. */
final class RtfTexts {
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0"
          + "{\\fonttbl{\\f0\\froman Times New Roman;}{\\f1\\fnil Symbol;}}\n"
          + "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0\\b\\fs32 heading 1;}"
          + "{\\s2\\outlinelevel1\\b\\fs26 heading 2;}{\\s15\\b\\fs40 Title;}}\n"
          + "{\\info{\\title Untitled}}\\paperw11906\\paperh16838\n"
          + "{\\header\\pard\\plain\\qc Council of the Northern Seas\\par}"
          + "{\\footer\\pard\\plain\\qc Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}\n";

  private RtfTexts() {}

  /** As a word processor writes it: styles, and labels of lists in groups of their own. */
  static String styled(WrittenText text) {
    StringBuilder rtf = new StringBuilder(HEAD);
    for (Part part : text.parts()) {
      String words = escaped(part.text());
      rtf.append(
          switch (part.kind()) {
            case TITLE -> "\\pard\\plain\\s15\\qc\\b\\fs40 " + words + "\\par\n";
            case HEADING -> "\\pard\\plain\\s2\\outlinelevel1\\b\\fs26 " + words + "\\par\n";
            case PROSE -> "\\pard\\plain\\s0\\qj\\fs24 " + words + "\\par\n";
            case NUMBERED ->
                "{\\listtext\\pard\\plain "
                    + part.label()
                    + "\\tab}"
                    + "\\pard\\plain\\ls1\\ilvl0\\fi-360\\li720\\fs24 "
                    + words
                    + "\\par\n";
            case BULLET ->
                "{\\listtext\\pard\\plain\\f1 \\'b7\\tab}"
                    + "\\pard\\plain\\ls2\\ilvl0\\fi-360\\li720\\fs24 "
                    + words
                    + "\\par\n";
            case ROW ->
                "\\trowd\\cellx3000\\cellx6000\\cellx9000\n\\pard\\intbl "
                    + words.replace("\\tab ", "\\cell ")
                    + "\\cell\\row\n";
          });
    }
    return rtf.append("}").toString();
  }

  /** As simple editors write it: bold and size only, typed labels, the short end of a paragraph. */
  static String plain(WrittenText text) {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}\n\\pard\\f0\\fs24 ");
    for (Part part : text.parts()) {
      String words = escaped(part.typed());
      rtf.append(
          switch (part.kind()) {
            case TITLE -> "{\\b\\fs36 " + words + "}\\\n\\\n";
            case HEADING -> "{\\b " + words + "}\\\n\\\n";
            case PROSE, NUMBERED, ROW -> words + "\\\n\\\n";
            case BULLET -> "\\bullet  " + words + "\\\n\\\n";
          });
    }
    return rtf.append("}").toString();
  }

  private static String escaped(String words) {
    StringBuilder rtf = new StringBuilder();
    for (char c : words.toCharArray()) {
      switch (c) {
        case '\\', '{', '}' -> rtf.append('\\').append(c);
        case '\t' -> rtf.append("\\tab ");
        default -> rtf.append(c < 128 ? String.valueOf(c) : "\\u" + (short) c + "?");
      }
    }
    return rtf.toString();
  }
}
