package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Takes what a process writes to its standard error, and keeps the end of it. */
final class LastLine {
  private static final int MAX_LENGTH = 300;

  private final Thread taker;
  private volatile String line = "";

  private LastLine(InputStream in) {
    taker = Thread.ofVirtual().start(() -> take(in));
  }

  static LastLine of(InputStream in) {
    return new LastLine(in);
  }

  private void take(InputStream in) {
    byte[] buffer = new byte[1 << 12];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        String lines = new String(buffer, 0, read, StandardCharsets.UTF_8).strip();
        line = lines.substring(lines.lastIndexOf('\n') + 1).strip();
      }
    } catch (IOException e) {
      // The process was ended.
    }
  }

  /** The last line of a process that has ended. */
  String get() {
    try {
      taker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return line.substring(0, Math.min(line.length(), MAX_LENGTH));
  }
}
