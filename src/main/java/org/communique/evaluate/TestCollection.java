package org.communique.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test collection on disk: {@code queries.tsv} (id, tab, text), {@code qrels.txt} (judgements in
 * the form of TREC) and {@code corpus.jsonl}, plain or as {@code corpus.jsonl.gz}.
 */
public final class TestCollection {
  private static final String QUERIES = "queries.tsv";
  private static final String JUDGEMENTS = "qrels.txt";
  private static final List<String> CORPORA = List.of("corpus.jsonl", "corpus.jsonl.gz");

  private final Path corpus;
  private final Map<String, String> queries;
  private final Judgements judgements;

  private TestCollection(Path corpus, Map<String, String> queries, Judgements judgements) {
    this.corpus = corpus;
    this.queries = queries;
    this.judgements = judgements;
  }

  /** Whether a folder holds a test collection, perhaps with its corpus elsewhere. */
  public static boolean isAt(Path folder) {
    return Files.exists(folder.resolve(QUERIES)) && Files.exists(folder.resolve(JUDGEMENTS));
  }

  /**
   * Reads queries and judgements; the corpus is read later.
   *
   * @param corpus where it is, when not in the folder
   * @throws CollectionFormatException when a file is not of its form, a judged query is unknown, or
   *     there is no corpus
   */
  public static TestCollection open(Path folder, Optional<Path> corpus) throws IOException {
    Map<String, String> queries = readQueries(folder.resolve(QUERIES));
    Judgements judgements = Judgements.read(folder.resolve(JUDGEMENTS));
    judgements.requireQueries(queries.keySet());
    return new TestCollection(
        corpus.isPresent() ? corpus.get() : corpusIn(folder), queries, judgements);
  }

  private static Path corpusIn(Path folder) throws IOException {
    for (String name : CORPORA) {
      if (Files.exists(folder.resolve(name))) {
        return folder.resolve(name);
      }
    }
    throw new CollectionFormatException(
        "%s has no corpus.jsonl or corpus.jsonl.gz; name the file with --collection."
            .formatted(folder));
  }

  private static Map<String, String> readQueries(Path file) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(queries, line, file, number);
        }
      }
    }
    return queries;
  }

  private static void add(Map<String, String> queries, String line, Path file, int number)
      throws IOException {
    int tab = line.indexOf('\t');
    if (tab < 1) {
      throw new CollectionFormatException(file, number, "a query is an id, a tab and its text");
    }
    String id = line.substring(0, tab).strip();
    if (queries.put(id, line.substring(tab + 1).strip()) != null) {
      throw new CollectionFormatException(file, number, "a second query has the id " + id);
    }
  }

  /** The text of each query by its id, in the order of the file. */
  Map<String, String> queries() {
    return queries;
  }

  Judgements judgements() {
    return judgements;
  }

  CorpusReader openCorpus() throws IOException {
    return CorpusReader.open(corpus);
  }
}
