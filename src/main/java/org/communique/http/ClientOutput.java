package org.communique.http;

import java.io.IOException;
import java.io.OutputStream;

/** What is sent to a client; tells its leaving from failures of what is sent. */
final class ClientOutput extends OutputStream {
  private final OutputStream target;

  ClientOutput(OutputStream target) {
    this.target = target;
  }

  /** The client takes nothing more. */
  static final class ClientGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGoneException(IOException cause) {
      super("the client is gone", cause);
    }
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
      throw new ClientGoneException(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      target.flush();
    } catch (IOException e) {
      throw new ClientGoneException(e);
    }
  }
}
