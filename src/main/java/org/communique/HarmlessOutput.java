package org.communique;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.communique.render.DisplayText;

/**
 * Takes UTF-8 text and passes it on, at each flush, without the control characters that a terminal
 * would obey.
 */
final class HarmlessOutput extends OutputStream {
  private final OutputStream target;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  HarmlessOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public synchronized void write(int b) {
    held.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int start, int length) {
    held.write(bytes, start, length);
  }

  @Override
  public synchronized void flush() throws IOException {
    String text = held.toString(StandardCharsets.UTF_8);
    held.reset();
    target.write(DisplayText.lines(text).getBytes(StandardCharsets.UTF_8));
    target.flush();
  }
}
