package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeAnswerTest {
  /** More than all buffers between a server and a client on one machine take. */
  private static final int LONG = 32 << 20;

  private static final Duration IDLE = Duration.ofSeconds(3);

  private final CountDownLatch logged = new CountDownLatch(1);
  private Javalin javalin;
  private int port;

  @BeforeEach
  void start() {
    javalin = Javalin.create(this::configure).start();
    port = javalin.port();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.jetty.addConnector(
        (server, configuration) -> {
          ServerConnector connector = new ServerConnector(server);
          connector.setHost("127.0.0.1");
          connector.setIdleTimeout(IDLE.toMillis());
          return connector;
        });
    config.jetty.modifyServer(
        server -> server.setRequestLog((request, response) -> logged.countDown()));
    config.routes.get(
        "/", context -> WholeAnswer.send(context, "application/octet-stream", new byte[LONG]));
    config.routes.after(WholeAnswer::write);
  }

  @AfterEach
  void stop() {
    javalin.stop();
  }

  private Socket ask() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket
        .getOutputStream()
        .write(
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void anAnswerOfAnyLengthIsWhole() throws Exception {
    try (Socket socket = ask()) {
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

      assertTrue(answer.contains("\r\nContent-Length: " + LONG + "\r\n"), "no length");
      assertEquals(LONG, answer.length() - answer.indexOf("\r\n\r\n") - "\r\n\r\n".length());
    }
  }

  /** Within one idle time: Jetty alone would then wait for another. */
  @Test
  void aClientThatTakesNothingIsGivenUp() throws Exception {
    try (Socket socket = ask()) {
      assertTrue(socket.isConnected());

      assertTrue(logged.await(IDLE.toMillis() * 5 / 3, TimeUnit.MILLISECONDS), "still waited for");
    }
  }

  @Test
  void aClientThatLeavesIsGivenUpAtOnce() throws Exception {
    try (Socket socket = ask()) {
      assertEquals('H', socket.getInputStream().read());
    }

    assertTrue(logged.await(IDLE.toMillis() / 2, TimeUnit.MILLISECONDS), "still waited for");
  }
}
