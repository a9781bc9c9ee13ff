package org.communique.testing.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A text in the format of Word: styles, automatic numbers, header and footer, split runs. */
final class WordTexts {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final WrittenText text;
  private final boolean isStyled;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private int listCount;

  private WordTexts(WrittenText text, boolean isStyled) {
    this.text = text;
    this.isStyled = isStyled;
  }

  /** With heading styles and automatic lists. */
  static byte[] styled(WrittenText text) throws IOException {
    return new WordTexts(text, true).write();
  }

  /** With bold paragraphs as headings, typed labels and empty paragraphs for space. */
  static byte[] typed(WrittenText text) throws IOException {
    return new WordTexts(text, false).write();
  }

  private byte[] write() throws IOException {
    boolean isRow = false;
    for (Part part : text.parts()) {
      boolean here = part.kind() == Part.Kind.ROW;
      body.append(here && !isRow ? "<w:tbl>" : !here && isRow ? "</w:tbl>" : "");
      isRow = here;
      body.append(isStyled ? styledPart(part) : typedPart(part));
    }
    body.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/>")
        .append("<w:footerReference w:type=\"default\" r:id=\"f1\"/></w:sectPr>");
    return zipped();
  }

  private String styledPart(Part part) {
    return switch (part.kind()) {
      case TITLE -> paragraph("<w:pStyle w:val=\"Title\"/>", "", part.text());
      case HEADING -> paragraph("<w:pStyle w:val=\"Heading2\"/>", "", part.text());
      case PROSE -> paragraph("", "", part.text());
      case NUMBERED ->
          part.hasPlainNumber()
              ? paragraph(numbered(part), "", part.text())
              : paragraph("", "", part.label() + "\t" + part.text());
      case BULLET -> paragraph(inList(1), "", part.text());
      case ROW -> row(part);
    };
  }

  private String typedPart(Part part) {
    String bold = "<w:rPr><w:b/></w:rPr>";
    String empty = "<w:p/>";
    return switch (part.kind()) {
      case TITLE -> paragraph("<w:jc w:val=\"center\"/>", bold, part.text()) + empty;
      case HEADING -> paragraph("", bold, part.text()) + empty;
      case PROSE -> paragraph("<w:jc w:val=\"both\"/>", "", part.text()) + empty;
      case NUMBERED -> paragraph("", "", part.label() + "\t" + part.text()) + empty;
      case BULLET -> paragraph("", "", "•\t" + part.text());
      case ROW -> row(part);
    };
  }

  private String numbered(Part part) {
    if (part.isFirstNumber() || listCount == 0) {
      listCount++;
      String number = part.label().replaceAll("\\D", "");
      lists.append(
          switch (part.numbering(text.hasRomanNumbers())) {
            case "1." -> list(listCount + 1, "decimal", "%1.", number.isEmpty() ? "1" : number);
            case "(a)" -> list(listCount + 1, "lowerLetter", "(%1)", "1");
            case "(i)" -> list(listCount + 1, "lowerRoman", "(%1)", "1");
            default -> list(listCount + 1, "lowerLetter", "%1)", "1");
          });
      kinds.put(part.numbering(text.hasRomanNumbers()), listCount + 1);
    }
    return inList(kinds.getOrDefault(part.numbering(text.hasRomanNumbers()), 2));
  }

  private final Map<String, Integer> kinds = new TreeMap<>();

  private static String inList(int number) {
    return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + number + "\"/></w:numPr>";
  }

  private static String list(int number, String format, String label, String start) {
    return "<w:abstractNum w:abstractNumId=\""
        + number
        + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\""
        + start
        + "\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + label
        + "\"/></w:lvl></w:abstractNum>";
  }

  /** In runs, as checks of spelling leave them behind. */
  private static String paragraph(String properties, String runProperties, String words) {
    int middle = words.indexOf(' ', words.length() / 2) + 1;
    String direction = words.matches(".*\\p{IsArabic}.*") ? "<w:bidi/>" : "";
    return "<w:p><w:pPr>"
        + properties
        + direction
        + "</w:pPr>"
        + run(runProperties, words.substring(0, middle))
        + "<w:proofErr w:type=\"spellStart\"/>"
        + run(runProperties, words.substring(middle))
        + "</w:p>";
  }

  private static String run(String properties, String words) {
    String escaped = HtmlTexts.escaped(words);
    return "<w:r>"
        + properties
        + "<w:t xml:space=\"preserve\">"
        + escaped.replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
        + "</w:t></w:r>";
  }

  private static String row(Part part) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : part.text().split("\t")) {
      row.append("<w:tc>").append(paragraph("", "", cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private byte[] zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/>"
              + type("document", "document.main")
              + type("styles", "styles")
              + type("numbering", "numbering")
              + type("header1", "header")
              + type("footer1", "footer")
              + "</Types>");
      add(zip, "_rels/.rels", relations(relation("d", "officeDocument", "word/document.xml")));
      add(
          zip,
          "word/_rels/document.xml.rels",
          relations(
              relation("s1", "styles", "styles.xml")
                  + relation("n1", "numbering", "numbering.xml")
                  + relation("h1", "header", "header1.xml")
                  + relation("f1", "footer", "footer1.xml")));
      add(
          zip,
          "word/document.xml",
          "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
      add(zip, "word/styles.xml", styles());
      add(zip, "word/numbering.xml", numbering());
      String head = "<w:p><w:r><w:t>Council of the Northern Seas</w:t></w:r></w:p>";
      add(zip, "word/header1.xml", "<w:hdr " + W + ">" + head + "</w:hdr>");
      String foot = "<w:p><w:r><w:t>Page 1</w:t></w:r></w:p>";
      add(zip, "word/footer1.xml", "<w:ftr " + W + ">" + foot + "</w:ftr>");
    }
    return bytes.toByteArray();
  }

  private String numbering() {
    StringBuilder uses = new StringBuilder();
    for (int i = 1; i <= listCount + 1; i++) {
      uses.append("<w:num w:numId=\"")
          .append(i)
          .append("\"><w:abstractNumId w:val=\"")
          .append(i)
          .append("\"/></w:num>");
    }
    return "<w:numbering "
        + W
        + ">"
        + list(1, "bullet", "\uF0B7", "1")
        + lists
        + uses
        + "</w:numbering>";
  }

  private static String styles() {
    return "<w:styles "
        + W
        + ">"
        + style("Normal", "Normal", "")
        + style("Title", "Title", "")
        + style("Heading2", "heading 2", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
        + "</w:styles>";
  }

  private static String style(String id, String name, String properties) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/>"
        + properties
        + "</w:style>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/word/"
        + part
        + ".xml\" ContentType=\""
        + TYPES
        + type
        + "+xml\"/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATION
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content;
    zip.write(declared.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
