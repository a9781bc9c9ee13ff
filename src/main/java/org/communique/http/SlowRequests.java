package org.communique.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose requests never end: a client that sends a byte now and then is never
 * idle, and would hold its connection for ever.
 */
final class SlowRequests implements Connection.Listener {
  /** Well above what a request takes over the slowest line, and below a minute twice. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Scheduler scheduler;
  private final Duration patience;

  /**
   * @param scheduler of the connector
   */
  SlowRequests(Scheduler scheduler) {
    this(scheduler, PATIENCE);
  }

  /**
   * @param patience a request that has not come in within this time is given up, within twice this
   *     time
   */
  SlowRequests(Scheduler scheduler, Duration patience) {
    this.scheduler = scheduler;
    this.patience = patience;
  }

  /** What had come in on a connection; answers under way take their time and bring in nothing. */
  private record Seen(long bytes, long requests, long answers) {
    static Seen on(Connection connection) {
      return new Seen(
          connection.getBytesIn(), connection.getMessagesIn(), connection.getMessagesOut());
    }

    boolean isDrippingSince(Seen before) {
      return bytes > before.bytes && requests == before.requests && answers == before.answers;
    }
  }

  @Override
  public void onOpened(Connection connection) {
    lookAgain(connection, Seen.on(connection));
  }

  private void lookAgain(Connection connection, Seen before) {
    if (scheduler.isRunning()) {
      scheduler.schedule(
          () -> look(connection, before), patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look(Connection connection, Seen before) {
    Seen now = Seen.on(connection);
    if (!connection.getEndPoint().isOpen()) {
      return;
    }
    if (now.isDrippingSince(before)) {
      connection.getEndPoint().close(); // without an answer, which would be waited for as well
    } else {
      lookAgain(connection, now);
    }
  }
}
