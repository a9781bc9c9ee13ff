package org.communique;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers why writing failed, which a {@code PrintWriter} forgets. */
final class WatchedOutput extends OutputStream {
  private final OutputStream target;
  private Optional<IOException> failure = Optional.empty();

  WatchedOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      target.write(bytes, start, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  /**
   * Why the output is incomplete; empty when it is complete, and also when the reader had enough
   * and closed the pipe, as {@code head} does.
   */
  Optional<IOException> failure() {
    return failure.filter(e -> !isClosedByReader(e));
  }

  private static boolean isClosedByReader(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }
}
