package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowRequestsTest {
  private static final Duration PATIENCE = Duration.ofMillis(600);
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Server server;
  private ServerConnector connector;

  @BeforeEach
  void start() throws Exception {
    server = new Server();
    connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.addBean(new SlowRequests(connector.getScheduler(), PATIENCE));
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws InterruptedException {
            Thread.sleep(3 * PATIENCE.toMillis());
            callback.succeeded();
            return true;
          }
        });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private Socket open() throws IOException {
    Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  @Test
  void aRequestThatNeverEndsIsGivenUpThoughItIsNeverIdle() throws Exception {
    try (Socket socket = open()) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.US_ASCII));
      long begin = System.nanoTime();
      Thread dripping = Thread.ofVirtual().start(() -> drip(socket));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      long millis = (System.nanoTime() - begin) / 1_000_000;
      dripping.interrupt();
      assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
      assertTrue(millis >= PATIENCE.toMillis() / 2, millis + " ms are no patience");
    }
  }

  private static void drip(Socket socket) {
    try {
      while (true) {
        Thread.sleep(PATIENCE.toMillis() / 6);
        socket.getOutputStream().write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException | InterruptedException closed) {
      // That is what is waited for.
    }
  }

  @Test
  void anAnswerThatTakesItsTimeIsWaitedForAlsoTheSecondOnAConnection() throws Exception {
    try (Socket socket = open()) {
      for (int i = 0; i < 2; i++) {
        socket.getOutputStream().write(REQUEST);
        byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        assertEquals("HTTP/1.1 200", new String(answer, StandardCharsets.US_ASCII));
        Thread.sleep(PATIENCE.toMillis() / 2);
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
      }
    }
  }
}
