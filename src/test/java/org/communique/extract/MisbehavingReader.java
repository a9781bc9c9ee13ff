package org.communique.extract;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** The entry of a process that does with a file what the name of the file says. */
final class MisbehavingReader {
  private MisbehavingReader() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ReaderMain.serve(MisbehavingReader::read);
  }

  private static Extraction read(Path file, String name) {
    return switch (name) {
      case "exit" -> exit();
      case "hang" -> hang();
      case "memory" -> fillMemory(new ArrayList<>());
      case "stack" -> overflow();
      case "chatter" -> chatter();
      case "flood" -> text("flood ".repeat(20_000_000));
      case "leave" -> leaveBehind();
      case "connect" -> connect(file);
      default -> text(name);
    };
  }

  private static Extraction text(String text) {
    List<TextBlock> blocks = List.of(new TextBlock(TextBlock.Kind.PARAGRAPH, 0, text));
    return new Extraction.Extracted(
        List.of(new ExtractedDocument("", "text/plain", blocks, new TreeMap<>(), false)));
  }

  private static Extraction exit() {
    System.exit(7);
    return text("never");
  }

  private static Extraction hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return text("never");
  }

  private static Extraction fillMemory(List<byte[]> kept) {
    while (true) {
      kept.add(new byte[1 << 20]);
    }
  }

  private static Extraction overflow() {
    try {
      return text(String.valueOf(depth(1)));
    } catch (StackOverflowError e) {
      return Failures.of(e);
    }
  }

  private static int depth(int depth) {
    return depth + depth(depth + 1);
  }

  private static Extraction chatter() {
    for (int i = 0; i < 10_000; i++) {
      System.out.println("a parser that tells the world");
      System.err.println("a parser that warns the world");
    }
    return text("chatter");
  }

  private static Extraction leaveBehind() {
    try {
      Path left = Files.createTempFile("left", ".tmp");
      return text(left.toString());
    } catch (IOException e) {
      return Failures.of(e);
    }
  }

  /** The file holds the port. */
  private static Extraction connect(Path file) {
    List<String> reached = new ArrayList<>();
    try {
      int port = Integer.parseInt(Files.readString(file));
      try (Socket socket = new Socket("127.0.0.1", port)) {
        reached.add("socket " + socket);
      } catch (IOException | RuntimeException refused) {
        // As it has to be.
      }
      try {
        URI.create("http://127.0.0.1:" + port + "/").toURL().openStream().close();
        reached.add("url");
      } catch (IOException refused) {
        // As it has to be.
      }
    } catch (IOException e) {
      reached.add(e.toString());
    }
    return text("reached: " + reached);
  }
}
