package org.communique.bench;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.communique.bench.Peer.Answer;
import org.communique.bench.Peer.Hit;

/**
 * Searches a database by two statements that are prepared once a connection. Safe for use by
 * several threads: a connection is used by one at a time.
 */
final class JdbcSearch implements Closeable {
  private final Statements statements;
  private final Deque<Session> idle = new ConcurrentLinkedDeque<>();

  JdbcSearch(Statements statements) {
    this.statements = statements;
  }

  /**
   * How a database is asked.
   *
   * @param url of the database
   * @param settings statements that every connection begins with
   * @param best a query by one parameter that gives id, title and snippet of the best hits
   * @param count a query by the same parameter that gives their number
   */
  record Statements(String url, List<String> settings, String best, String count) {}

  /** A connection with its statements. */
  private record Session(Connection connection, PreparedStatement best, PreparedStatement count) {}

  /**
   * The hits of a query in the language of the database.
   *
   * @throws IOException when the database gives no answer
   */
  Answer search(String query) throws IOException {
    try {
      Session polled = idle.pollFirst();
      Session session = polled == null ? open() : polled;
      Answer answer = answer(session, query);
      idle.addFirst(session);
      return answer;
    } catch (SQLException e) {
      throw new IOException("no answer to " + query + ": " + e.getMessage(), e);
    }
  }

  private Session open() throws SQLException {
    Connection connection = DriverManager.getConnection(statements.url);
    try (Statement statement = connection.createStatement()) {
      for (String setting : statements.settings) {
        statement.execute(setting);
      }
      return new Session(
          connection,
          connection.prepareStatement(statements.best),
          connection.prepareStatement(statements.count));
    } catch (SQLException e) {
      try (connection) {
        throw e;
      }
    }
  }

  /** The answer of a session, which is closed when a statement fails: it may not work again. */
  private static Answer answer(Session session, String query) throws SQLException {
    try {
      return new Answer(total(session.count, query), hits(session.best, query));
    } catch (SQLException e) {
      try (session.connection) {
        throw e;
      }
    }
  }

  private static long total(PreparedStatement count, String query) throws SQLException {
    count.setString(1, query);
    try (ResultSet rows = count.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<Hit> hits(PreparedStatement best, String query) throws SQLException {
    best.setString(1, query);
    List<Hit> hits = new ArrayList<>();
    try (ResultSet rows = best.executeQuery()) {
      while (rows.next()) {
        hits.add(new Hit(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return hits;
  }

  /** Closes all connections even when one fails. */
  @Override
  public void close() throws IOException {
    Session session = idle.pollFirst();
    if (session != null) {
      try {
        session.connection.close();
      } catch (SQLException e) {
        throw new IOException("a connection does not close", e);
      } finally {
        close();
      }
    }
  }
}
