package org.communique.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.communique.bench.CollectionTexts.OneText;

/**
 * The full-text search of PostgreSQL: a column of type {@code tsvector} with a GIN index, ranked by
 * {@code ts_rank_cd}, with three fragments by {@code ts_headline} of the ten best hits only. The
 * hits are counted by a statement of their own.
 */
record PostgresqlPeer(PostgresqlServer server, PeerIndex index, JdbcSearch search) implements Peer {
  private static final String TABLE =
      """
      CREATE TABLE texts (
        id text NOT NULL, title text NOT NULL, text text NOT NULL,
        words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED)
      """;

  private static final String BEST =
      """
      SELECT id, title, ts_headline('english', text, query,
        'StartSel=%s, StopSel=%s, MaxFragments=3')
      FROM (
        SELECT id, title, text, query, ts_rank_cd(words, query) AS rank
        FROM texts, to_tsquery('english', ?) AS query
        WHERE words @@ query ORDER BY rank DESC LIMIT %d) AS best
      ORDER BY rank DESC
      """
          .formatted(MARK, MARK_END, HITS);

  private static final String COUNT =
      "SELECT count(*) FROM texts WHERE words @@ to_tsquery('english', ?)";

  /** A plan for the words of each query, and no code compiled for it, which takes longer. */
  private static final List<String> SETTINGS =
      List.of("SET plan_cache_mode = force_custom_plan", "SET jit = off");

  /** Starts a server on the data in a folder, which are made when they are not there. */
  static PostgresqlPeer open(Path folder, CollectionTexts texts) throws Exception {
    if (!PeerIndex.isIn(folder, texts)) {
      Folders.delete(folder);
    }
    PostgresqlServer server = PostgresqlServer.start(folder);
    try {
      PeerIndex index = PeerIndex.require(folder, texts, () -> make(server, texts));
      return new PostgresqlPeer(
          server,
          index,
          new JdbcSearch(new JdbcSearch.Statements(server.url(), SETTINGS, BEST, COUNT)));
    } catch (Exception e) {
      server.close();
      throw e;
    }
  }

  private static long make(PostgresqlServer server, CollectionTexts texts) throws Exception {
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      Batches.writeAll(texts, batch -> write(server, batch));
      statement.execute("CREATE INDEX ON texts USING gin (words)");
      statement.execute("VACUUM ANALYZE texts");
      statement.execute("CHECKPOINT");
      try (ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('texts')")) {
        size.next();
        return size.getLong(1);
      }
    }
  }

  private static void write(PostgresqlServer server, List<OneText> batch) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO texts (id, title, text) VALUES (?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (OneText text : batch) {
        insert.setString(1, text.id());
        insert.setString(2, text.title());
        insert.setString(3, text.text());
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  @Override
  public String label() {
    return "PostgreSQL";
  }

  @Override
  public boolean answers(BenchQuery query) {
    return !typed(query).isEmpty();
  }

  @Override
  public Answer search(BenchQuery query) throws IOException {
    return search.search(typed(query));
  }

  /** The query in the language of {@code to_tsquery}; empty when that has none. */
  private static String typed(BenchQuery query) {
    List<String> words = query.words();
    return switch (query.kind()) {
      case RARE_WORD, MEDIUM_WORD, FREQUENT_WORD, AND_2, AND_3 -> String.join(" & ", words);
      case OR -> String.join(" | ", words);
      case PHRASE -> "'" + String.join(" ", words) + "'";
      case PREFIX -> words.getFirst() + ":*";
      case FUZZY, SENTENCE, PARAGRAPH, WITHIN, NEAR, TOPIC_AND_DATE, EVERY_TEXT, FACETS -> "";
    };
  }

  @Override
  public void close() throws IOException {
    try (server) {
      search.close();
    }
  }
}
