package org.communique.extract;

import static org.communique.extract.Extracting.extracted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidesAndSheetsTest {
  @TempDir private Path folder;

  @Test
  void slideIsItsTitleItsTextAndItsNotes() throws IOException {
    Path file = folder.resolve("a.pptx");
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      addSlide(show, "Maritime safety", "The ministers met.", "Speak of the storms.");
      addSlide(show, "Fisheries", "They agreed on quotas.", "Speak of the cod.");
      show.write(out);
    }
    assertEquals(
        List.of(
            "HEADING Maritime safety",
            "PARAGRAPH The ministers met.",
            "PARAGRAPH Speak of the storms.",
            "HEADING Fisheries",
            "PARAGRAPH They agreed on quotas.",
            "PARAGRAPH Speak of the cod."),
        blocks(file));
  }

  private static void addSlide(XMLSlideShow show, String title, String text, String notes) {
    XSLFSlide slide =
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
    slide.getPlaceholder(0).setText(title);
    slide.getPlaceholder(1).setText(text);
    for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
      if (shape.getTextType() == Placeholder.BODY) {
        shape.setText(notes);
      }
    }
  }

  @Test
  void slidesOfOldFilesHaveTitlesToo() throws IOException {
    Path file = folder.resolve("a.ppt");
    try (HSLFSlideShow show = new HSLFSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      var slide = show.createSlide();
      slide.addTitle().setText("Maritime safety");
      slide.createTextBox().setText("The ministers met.");
      show.write(out);
    }
    assertEquals(List.of("HEADING Maritime safety", "PARAGRAPH The ministers met."), blocks(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void rowOfASheetIsALineWithTabs(String name) throws IOException {
    Path file = folder.resolve(name);
    try (Workbook book = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet ships = book.createSheet("Ships");
      addRow(ships, 0, "State", "Ships", "", "Signed");
      addRow(ships, 1, "Almery", "three");
      addRow(ships, 9, "A note on all of them.");
      Row far = ships.createRow(20);
      far.createCell(0).setCellValue("near");
      far.createCell(255).setCellValue("far");
      book.createSheet("Empty");
      book.write(out);
    }
    assertEquals(
        List.of(
            "HEADING Ships",
            "TABLE_ROW State\tShips\t\tSigned",
            "TABLE_ROW Almery\tthree",
            "PARAGRAPH A note on all of them.",
            "TABLE_ROW near" + "\t".repeat(9) + "far"),
        blocks(file));
  }

  private static void addRow(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private static List<String> blocks(Path file) {
    return extracted(file).documents().getFirst().blocks().stream()
        .map(block -> block.kind() + " " + block.text().strip())
        .toList();
  }
}
