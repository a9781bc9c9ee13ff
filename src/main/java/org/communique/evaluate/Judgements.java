package org.communique.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What assessors said: by query, by document, a grade. The file has the form of TREC: four columns
 * between white space, {@code query 0 document grade}.
 */
final class Judgements {
  private static final int COLUMNS = 4;

  private final Path file;
  private final Map<String, Map<String, Integer>> grades;

  private Judgements(Path file, Map<String, Map<String, Integer>> grades) {
    this.file = file;
    this.grades = grades;
  }

  static Judgements read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(grades, line.strip().split("\\s+"), file, number);
        }
      }
    }
    return new Judgements(file, grades);
  }

  private static void add(
      Map<String, Map<String, Integer>> grades, String[] columns, Path file, int line)
      throws IOException {
    if (columns.length != COLUMNS) {
      throw new CollectionFormatException(
          file, line, "a judgement has 4 columns (query 0 document grade), not " + columns.length);
    }
    Integer earlier =
        grades
            .computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
            .put(columns[2], grade(columns[3], file, line));
    if (earlier != null) {
      throw new CollectionFormatException(
          file, line, "query %s already judges document %s".formatted(columns[0], columns[2]));
    }
  }

  private static int grade(String text, Path file, int line) throws IOException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CollectionFormatException(file, line, "'%s' is not a grade".formatted(text));
    }
  }

  /** The grades of a query by document; empty when it was not judged. */
  Map<String, Integer> of(String query) {
    return grades.getOrDefault(query, Map.of());
  }

  /** Checks that every judged query is one of {@code queries}. */
  void requireQueries(Set<String> queries) throws IOException {
    for (String query : grades.keySet()) {
      if (!queries.contains(query)) {
        throw new CollectionFormatException(
            "%s judges query %s, which queries.tsv has not.".formatted(file, query));
      }
    }
  }

  /** Checks that every judged document is one of {@code documents}. */
  void requireDocuments(Set<String> documents) throws IOException {
    for (Map.Entry<String, Map<String, Integer>> query : grades.entrySet()) {
      for (String document : query.getValue().keySet()) {
        if (!documents.contains(document)) {
          throw new CollectionFormatException(
              "%s judges document %s for query %s, but the corpus has no such document."
                  .formatted(file, document, query.getKey()));
        }
      }
    }
  }
}
