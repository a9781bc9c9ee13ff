package org.communique.testing.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A text in the formats that are archives of XML: OpenDocument and EPUB. */
final class ZippedTexts {
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String OFFICE =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " office:version=\"1.2\"";

  private ZippedTexts() {}

  /** With automatic numbers, running head and foot. */
  static byte[] odt(WrittenText text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, ODT);
      add(
          zip,
          "META-INF/manifest.xml",
          "<manifest:manifest"
              + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry"
              + " manifest:full-path=\"/\" manifest:media-type=\""
              + ODT
              + "\"/><manifest:file-entry manifest:full-path=\"content.xml\""
              + " manifest:media-type=\"text/xml\"/></manifest:manifest>");
      add(zip, "styles.xml", odtStyles());
      add(zip, "content.xml", odtContent(text));
    }
    return bytes.toByteArray();
  }

  private static String odtStyles() {
    return "<office:document-styles "
        + OFFICE
        + "><office:styles/><office:automatic-styles/>"
        + "<office:master-styles><style:master-page style:name=\"Standard\"><style:header><text:p>"
        + "Council of the Northern Seas</text:p></style:header><style:footer><text:p>Page"
        + " <text:page-number>2</text:page-number></text:p></style:footer></style:master-page>"
        + "</office:master-styles></office:document-styles>";
  }

  private static String odtContent(WrittenText text) {
    StringBuilder body = new StringBuilder();
    String list = "";
    for (Part part : text.parts()) {
      String wanted = odtList(text, part);
      boolean restarts = part.hasPlainNumber() && part.isFirstNumber();
      if (!wanted.equals(list) || restarts) {
        body.append(list.isEmpty() ? "" : list.equals("table") ? "</table:table>" : "</text:list>");
        body.append(
            wanted.isEmpty()
                ? ""
                : wanted.equals("table") ? "<table:table>" : openList(wanted, part));
        list = wanted;
      }
      body.append(odtPart(part));
    }
    body.append(list.isEmpty() ? "" : list.equals("table") ? "</table:table>" : "</text:list>");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
        + OFFICE
        + "><office:automatic-styles>"
        + numberStyle("L1", "", "1", ".")
        + numberStyle("La", "(", "a", ")")
        + numberStyle("Li", "(", "i", ")")
        + numberStyle("Lb", "", "a", ")")
        + "<text:list-style style:name=\"LB\"><text:list-level-style-bullet text:level=\"1\""
        + " text:bullet-char=\"•\"/></text:list-style></office:automatic-styles>"
        + "<office:body><office:text><text:sequence-decls/>"
        + body
        + "<text:p"
        + " text:style-name=\"Standard\"/></office:text></office:body></office:document-content>";
  }

  private static String odtPart(Part part) {
    String words = HtmlTexts.escaped(part.text());
    return switch (part.kind()) {
      case TITLE -> "<text:p text:style-name=\"Title\">" + words + "</text:p>";
      case HEADING ->
          "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">"
              + words
              + "</text:h>";
      case PROSE -> "<text:p text:style-name=\"Standard\">" + words + "</text:p>";
      case NUMBERED ->
          part.hasPlainNumber()
              ? "<text:list-item><text:p>" + words + "</text:p></text:list-item>"
              : "<text:p>" + part.label() + "<text:tab/>" + words + "</text:p>";
      case BULLET -> "<text:list-item><text:p>" + words + "</text:p></text:list-item>";
      case ROW ->
          "<table:table-row><table:table-cell><text:p>"
              + words.replace("\t", "</text:p></table:table-cell><table:table-cell><text:p>")
              + "</text:p></table:table-cell></table:table-row>";
    };
  }

  private static String odtList(WrittenText text, Part part) {
    return switch (part.kind()) {
      case TITLE, HEADING, PROSE -> "";
      case BULLET -> "LB";
      case ROW -> "table";
      case NUMBERED ->
          !part.hasPlainNumber()
              ? ""
              : switch (part.numbering(text.hasRomanNumbers())) {
                case "1." -> "L1";
                case "(a)" -> "La";
                case "(i)" -> "Li";
                default -> "Lb";
              };
    };
  }

  private static String openList(String style, Part part) {
    boolean goesOn = part.kind() == Part.Kind.NUMBERED && !part.isFirstNumber();
    return "<text:list text:style-name=\""
        + style
        + "\""
        + (goesOn ? " text:continue-numbering=\"true\"" : "")
        + ">";
  }

  private static String numberStyle(String name, String prefix, String format, String suffix) {
    return "<text:list-style style:name=\""
        + name
        + "\"><text:list-level-style-number text:level=\"1\""
        + " style:num-prefix=\""
        + prefix
        + "\" style:num-suffix=\""
        + suffix
        + "\" style:num-format=\""
        + format
        + "\"/></text:list-style>";
  }

  /** One chapter, with cover text left to the metadata. */
  static byte[] epub(WrittenText text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "application/epub+zip");
      add(
          zip,
          "META-INF/container.xml",
          "<container version=\"1.0\""
              + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
              + " full-path=\"OEBPS/content.opf\" media-type=\"application/oebps-package+xml\"/>"
              + "</rootfiles></container>");
      add(
          zip,
          "OEBPS/content.opf",
          "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
              + " unique-identifier=\"id\"><metadata"
              + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"id\">x"
              + "</dc:identifier><dc:title>"
              + HtmlTexts.escaped(text.title())
              + "</dc:title><dc:language>en</dc:language></metadata><manifest><item id=\"nav\""
              + " href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/><item"
              + " id=\"c1\" href=\"text.xhtml\""
              + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref"
              + " idref=\"c1\"/></spine></package>");
      add(
          zip,
          "OEBPS/nav.xhtml",
          "<html xmlns=\"http://www.w3.org/1999/xhtml\""
              + " xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>Contents</title></head><body><nav"
              + " epub:type=\"toc\"><h1>Contents</h1><ol><li><a"
              + " href=\"text.xhtml\">Text</a></li></ol></nav></body></html>");
      add(zip, "OEBPS/text.xhtml", HtmlTexts.chapter(text));
    }
    return bytes.toByteArray();
  }

  /** The first entry says what the archive is, and stands in it as it is. */
  private static void store(ZipOutputStream zip, String mediaType) throws IOException {
    byte[] bytes = mediaType.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
