package org.communique.testing.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A text on small pages: justified lines, running heads that change sides, page numbers. */
final class PrintedTexts {
  private static final float LEFT = 50;
  private static final float RIGHT = 400;
  private static final float TOP = 520;
  private static final float BOTTOM = 60;
  private static final float SIZE = 11;
  private static final float LEADING = 14;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;
  private int pages;
  private float y;

  private PrintedTexts() throws IOException {
    font = PDType0Font.load(document, letters());
    page = newPage();
  }

  private static InputStream letters() {
    InputStream letters =
        PDDocument.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    if (letters == null) {
      throw new IllegalStateException("PDFBox brings a font along");
    }
    return letters;
  }

  static byte[] pdf(WrittenText text) throws IOException {
    PrintedTexts printed = new PrintedTexts();
    for (Part part : text.parts()) {
      printed.add(part);
    }
    printed.page.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    printed.document.save(bytes);
    printed.document.close();
    return bytes.toByteArray();
  }

  private void add(Part part) throws IOException {
    switch (part.kind()) {
      case TITLE -> paragraph(part.text(), 16, 0, false);
      case HEADING -> paragraph(part.text(), 13, 0, false);
      case PROSE -> paragraph(part.text(), SIZE, 0, true);
      case NUMBERED -> paragraph(part.typed(), SIZE, 0, true);
      case BULLET -> paragraph("• " + part.text(), SIZE, 18, true);
      case ROW -> row(part.text().split("\t"));
    }
  }

  private void paragraph(String words, float size, float indent, boolean isJustified)
      throws IOException {
    List<String> lines = lines(words, size, RIGHT - LEFT - indent);
    y -= size > SIZE ? 8 : 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean isLast = i == lines.size() - 1;
      makeRoom();
      float width = width(lines.get(i), size);
      int gaps = lines.get(i).split(" ").length - 1;
      float stretch =
          isJustified && !isLast && gaps > 0 ? (RIGHT - LEFT - indent - width) / gaps : 0;
      show(lines.get(i), LEFT + indent, y, size, stretch);
      y -= LEADING * size / SIZE;
    }
    y -= 6;
  }

  private void row(String[] cells) throws IOException {
    makeRoom();
    for (int i = 0; i < cells.length; i++) {
      show(cells[i], LEFT + i * 120, y, SIZE, 0);
    }
    y -= LEADING + 4;
  }

  private List<String> lines(String words, float size, float room) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private float width(String words, float size) throws IOException {
    return font.getStringWidth(words) / 1000 * size;
  }

  private void makeRoom() throws IOException {
    if (y < BOTTOM) {
      page.close();
      page = newPage();
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage sheet = new PDPage(new PDRectangle(450, 595));
    document.addPage(sheet);
    pages++;
    page = new PDPageContentStream(document, sheet);
    boolean isOdd = pages % 2 == 1;
    if (pages > 1) {
      show(
          isOdd ? "Northern Seas Papers 2019, No. " + pages : "Council of the Northern Seas",
          isOdd ? 250 : LEFT,
          555,
          9,
          0);
    }
    show("Page " + pages + " of 12", 200, 30, 9, 0);
    y = TOP;
    return page;
  }

  /** Letters of an embedded font take no stretching of spaces, hence word by word. */
  private void show(String words, float x, float height, float size, float stretch)
      throws IOException {
    float at = x;
    for (String word : words.split(" ")) {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(at, height);
      page.showText(word + " ");
      page.endText();
      at += width(word + " ", size) + stretch;
    }
  }
}
