package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.bench.CollectionTexts.OneText;

/**
 * FTS5 of SQLite in this process: stems of English words by {@code porter} over {@code unicode61},
 * ranked by {@code bm25()}, with one snippet of up to 64 words, the most that it gives. The hits
 * are counted by a statement of their own. When all texts are in it, the index is merged into one.
 */
record SqlitePeer(PeerIndex index, JdbcSearch search) implements Peer {
  private static final String TABLE =
      """
      CREATE VIRTUAL TABLE texts USING fts5(
        id UNINDEXED, title UNINDEXED, text, tokenize = 'porter unicode61')
      """;

  private static final String BEST =
      """
      SELECT id, title, snippet(texts, 2, '%s', '%s', '…', 64)
      FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT %d
      """
          .formatted(MARK, MARK_END, HITS);

  private static final String COUNT = "SELECT count(*) FROM texts WHERE texts MATCH ?";

  /** Read through the memory of the system, as Lucene does. */
  private static final List<String> READING =
      List.of("PRAGMA query_only = 1", "PRAGMA mmap_size = 2147418112");

  private static final List<String> WRITING =
      List.of("PRAGMA journal_mode = WAL", "PRAGMA cache_size = -131072");

  /** Opens the database in a folder, which is made when it is not there. */
  static SqlitePeer open(Path folder, CollectionTexts texts) throws Exception {
    Path file = folder.resolve("texts.db");
    String url = "jdbc:sqlite:" + file;
    PeerIndex index =
        PeerIndex.require(
            folder,
            texts,
            () -> {
              Folders.delete(folder);
              Files.createDirectories(folder);
              make(url, texts);
              return Files.size(file);
            });
    return new SqlitePeer(
        index, new JdbcSearch(new JdbcSearch.Statements(url, READING, BEST, COUNT)));
  }

  private static void make(String url, CollectionTexts texts) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String setting : WRITING) {
        statement.execute(setting);
      }
      statement.execute(TABLE);
      connection.setAutoCommit(false);
      Batches.writeAll(texts, batch -> write(connection, batch));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("INSERT INTO texts (texts) VALUES ('optimize')");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private static void write(Connection connection, List<OneText> batch) throws SQLException {
    synchronized (connection) {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO texts (id, title, text) VALUES (?, ?, ?)")) {
        for (OneText text : batch) {
          insert.setString(1, text.id());
          insert.setString(2, text.title());
          insert.setString(3, text.text());
          insert.executeUpdate();
        }
      }
    }
  }

  @Override
  public String label() {
    return "SQLite FTS5";
  }

  @Override
  public boolean isHere() {
    return true;
  }

  @Override
  public boolean answers(BenchQuery query) {
    return !typed(query).isEmpty();
  }

  @Override
  public Answer search(BenchQuery query) throws IOException {
    return search.search(typed(query));
  }

  /** The query in the language of FTS5; empty when that has none. */
  private static String typed(BenchQuery query) {
    List<String> words = query.words();
    return switch (query.kind()) {
      case RARE_WORD, MEDIUM_WORD, FREQUENT_WORD, AND_2, AND_3 -> joined(words, " AND ");
      case OR -> joined(words, " OR ");
      case PHRASE -> "\"" + String.join(" ", words) + "\"";
      case PREFIX -> "\"" + words.getFirst() + "\"*";
      case WITHIN -> "NEAR(" + joined(words, " ") + ", 4)";
      case NEAR -> "NEAR(" + joined(words, " ") + ", 5)";
      case FUZZY, SENTENCE, PARAGRAPH, TOPIC_AND_DATE, EVERY_TEXT, FACETS -> "";
    };
  }

  private static String joined(List<String> words, String by) {
    return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(by));
  }

  @Override
  public void close() throws IOException {
    search.close();
  }
}
