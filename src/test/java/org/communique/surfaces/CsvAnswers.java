package org.communique.surfaces;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.communique.model.TextSpan;
import org.communique.surfaces.ShownAnswer.ShownHit;
import org.communique.surfaces.ShownAnswer.ShownSnippet;

/** Reads answers out of CSV, with a reader of RFC 4180 that is not the product's. */
final class CsvAnswers {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvAnswers() {}

  static List<ShownHit> hits(String csv) throws IOException {
    List<ShownHit> hits = new ArrayList<>();
    for (CSVRecord row : FORMAT.parse(new StringReader(csv))) {
      hits.add(hit(row));
    }
    return hits;
  }

  private static ShownHit hit(CSVRecord row) {
    String paragraph = row.get("paragraph");
    return new ShownHit(
        row.get("id"),
        paragraph.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(paragraph)),
        spans(row.get("title_marks")),
        Integer.parseInt(row.get("matches")),
        snippets(row));
  }

  private static List<ShownSnippet> snippets(CSVRecord row) {
    String[] sentences = withoutApostrophe(row.get("sentences")).split("\n", -1);
    String[] paragraphs = row.get("paragraphs").split("\n", -1);
    String[] marks = row.get("marks").split("\n", -1);
    List<ShownSnippet> snippets = new ArrayList<>();
    for (int i = 0; i < sentences.length && !paragraphs[0].isEmpty(); i++) {
      snippets.add(
          new ShownSnippet(Integer.parseInt(paragraphs[i]), sentences[i], spans(marks[i])));
    }
    return snippets;
  }

  /** The apostrophe before what a spreadsheet would take for a formula. */
  private static String withoutApostrophe(String cell) {
    return cell.matches("(?s)'\\s*[=+@|%-].*") ? cell.substring(1) : cell;
  }

  private static List<TextSpan> spans(String marks) {
    return Arrays.stream(marks.split(" "))
        .filter(mark -> !mark.isEmpty())
        .map(mark -> mark.split("-"))
        .map(ends -> new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
        .toList();
  }
}
