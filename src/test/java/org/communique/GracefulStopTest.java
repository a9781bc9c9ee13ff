package org.communique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server in a process of its own does when it is asked to stop (SIGTERM). */
class GracefulStopTest {
  private static final int TEXTS = 1500;
  private static final String TOKEN = "a token of the test only";

  /** Of a process that ends on SIGTERM: 128 and the number of the signal. */
  private static final int ENDED_BY_SIGNAL = 143;

  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  @TempDir Path temporary;
  private Path corpus;
  private Path index;
  private Process process;
  private int port;

  @BeforeEach
  void start() throws Exception {
    corpus = Files.createDirectory(temporary.resolve("corpus"));
    index = temporary.resolve("index");
    writeTexts("first.jsonl", 0);
    process = java("serve", "--port", "0");
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    Matcher address = PORT.matcher(String.valueOf(out.readLine()));
    assertTrue(address.find(), "it does not say where it answers");
    port = Integer.parseInt(address.group(1));
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  private Process java(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.command().addAll(List.of("--corpus", corpus.toString(), "--index", index.toString()));
    builder.environment().put("COMMUNIQUE_TOKEN", TOKEN);
    return builder.redirectError(temporary.resolve("log").toFile()).start();
  }

  /** Texts of twenty sentences each, so that an export is longer than what a socket holds. */
  private void writeTexts(String name, int first) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = first; i < first + TEXTS; i++) {
      String text =
          "The parties of meeting %d work for peace and security. ".formatted(i).repeat(20);
      lines.append(
          "{\"id\": \"%d\", \"title\": \"Statement %d\", \"text\": \"%s\"}%n"
              .formatted(i, i, text));
    }
    Files.writeString(corpus.resolve(name), lines);
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    return socket;
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private Socket beginExport(ByteArrayOutputStream read) throws IOException {
    Socket socket = connect();
    send(socket, "GET /api/export?q=peace&format=jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n");
    read.write(socket.getInputStream().readNBytes(10_000));
    return socket;
  }

  /** Until the connection ends in one way or another. */
  private static void readRest(InputStream in, ByteArrayOutputStream read) throws IOException {
    try {
      in.transferTo(read);
    } catch (SocketException brokenOff) {
      // What came before counts.
    }
  }

  private void awaitRefusal() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (Socket socket = connect()) {
        assertTrue(socket.isConnected());
        Thread.sleep(100);
      } catch (ConnectException refused) {
        return;
      }
    }
    assertThrows(ConnectException.class, this::connect, "it still takes connections");
  }

  @Test
  void anExportUnderWayIsFinishedAndNothingNewBegun() throws Exception {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = beginExport(read)) {
      process.destroy();
      awaitRefusal();
      assertTrue(process.isAlive(), "it did not wait for the export");
      readRest(socket.getInputStream(), read);
    }

    String answer = read.toString(StandardCharsets.UTF_8);
    assertTrue(answer.endsWith(LAST_CHUNK), "the export is not whole");
    assertEquals(TEXTS, Pattern.compile("\"rank\":").matcher(answer).results().count());
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(ENDED_BY_SIGNAL, process.exitValue());
  }

  @Test
  void anExportThatNobodyReadsIsBrokenOffAndDoesNotLookWhole() throws Exception {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = beginExport(read)) {
      process.destroy();
      assertTrue(process.waitFor(25, TimeUnit.SECONDS), "it waits for ever");
      readRest(socket.getInputStream(), read);
    }

    assertFalse(read.toString(StandardCharsets.UTF_8).endsWith(LAST_CHUNK));
    assertEquals(ENDED_BY_SIGNAL, process.exitValue());
  }

  @Test
  void aRunUnderWayLeavesTheIndexAsItWasAndTheNextOneWorks() throws Exception {
    writeTexts("second.jsonl", TEXTS);
    try (Socket socket = connect()) {
      send(
          socket,
          "POST /api/index HTTP/1.1\r\n"
              + "Host: localhost\r\n"
              + "Connection: close\r\n"
              + "Content-Length: 0\r\n"
              + "Authorization: Bearer "
              + TOKEN
              + "\r\n\r\n");
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 202 "), answer);
    }
    process.destroy();
    assertTrue(process.waitFor(25, TimeUnit.SECONDS), "it waits for ever");
    assertEquals(ENDED_BY_SIGNAL, process.exitValue());

    int held = communiques();
    assertTrue(held == TEXTS || held == 2 * TEXTS, "half a run: " + held);
    Process next = java("index", "--quiet");
    assertEquals(0, next.waitFor(), () -> log());
    assertEquals(2 * TEXTS, communiques());
  }

  private String log() {
    try {
      return Files.readString(temporary.resolve("log"));
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private int communiques() throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.open(index, Vocabulary.standard())) {
      return engine.status().communiques();
    }
  }
}
