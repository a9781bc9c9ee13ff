package org.communique.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.SAXException;

/**
 * Reads a mailbox file: each message, from a line {@code From } after an empty line to the next
 * such line (RFC 4155), under its number and subject, such as {@code 3 Joint statement}.
 */
final class MboxReader {
  private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_HEADER_BYTES = 1 << 18;
  private static final int MAX_SUBJECT_LENGTH = 150;

  private final BufferedInputStream in;
  private boolean isAfterEmptyLine = true;

  private MboxReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  static void read(InputStream in, Inside inside) throws IOException, SAXException {
    MboxReader mailbox = new MboxReader(in);
    mailbox.new Message().skip();
    for (int number = 1; mailbox.startsMessage() && !inside.isExhausted(); number++) {
      mailbox.readLine(new ByteArrayOutputStream());
      mailbox.readMessage(number, inside);
    }
  }

  private void readMessage(int number, Inside inside) throws IOException, SAXException {
    Message message = new Message();
    byte[] header = message.header();
    String subject = MailHeaders.of(header).text("subject");
    String shown = subject.replace('/', '-').replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String name = number + " " + shown.substring(0, Math.min(shown.length(), MAX_SUBJECT_LENGTH));
    if (inside.mayRead(name.strip())) {
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, "message/rfc822");
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(header), message);
      inside.read(name.strip(), whole, metadata);
    }
    message.skip();
  }

  private boolean startsMessage() throws IOException {
    if (!isAfterEmptyLine) {
      return false;
    }
    in.mark(SEPARATOR.length);
    byte[] start = in.readNBytes(SEPARATOR.length);
    in.reset();
    return Arrays.equals(start, SEPARATOR);
  }

  /** Reads a line with its end, or a part of a very long one. */
  private boolean readLine(ByteArrayOutputStream line) throws IOException {
    int value = in.read();
    while (value >= 0) {
      line.write(value);
      if (value == '\n' || line.size() >= MAX_HEADER_BYTES) {
        break;
      }
      value = in.read();
    }
    byte[] read = line.toByteArray();
    isAfterEmptyLine = read.length == 0 || read[0] == '\n' || (read[0] == '\r' && read.length == 2);
    return read.length > 0;
  }

  /** The bytes up to the next message. */
  private final class Message extends InputStream {
    private byte[] line = {};
    private int position;
    private boolean isEnd;

    /** The lines up to the first empty one, which is the last of them. */
    private byte[] header() throws IOException {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      while (header.size() < MAX_HEADER_BYTES && nextLine()) {
        header.write(line, position, line.length - position);
        position = line.length;
        if (isAfterEmptyLine) {
          break;
        }
      }
      return header.toByteArray();
    }

    private boolean nextLine() throws IOException {
      if (isEnd || startsMessage()) {
        isEnd = true;
        return false;
      }
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      isEnd = !readLine(read);
      line = read.toByteArray();
      position = quoteLength();
      return !isEnd;
    }

    /** Mailboxes write {@code >From } for a line of text that is no separator. */
    private int quoteLength() {
      int quotes = 0;
      while (quotes < line.length && line[quotes] == '>') {
        quotes++;
      }
      int end = Math.min(line.length, quotes + SEPARATOR.length);
      return quotes > 0 && Arrays.equals(Arrays.copyOfRange(line, quotes, end), SEPARATOR) ? 1 : 0;
    }

    @Override
    public int read() throws IOException {
      return position < line.length || nextLine() ? line[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (position >= line.length && !nextLine()) {
        return -1;
      }
      int read = Math.min(length, line.length - position);
      System.arraycopy(line, position, buffer, offset, read);
      position += read;
      return read;
    }

    private void skip() throws IOException {
      while (nextLine()) {
        position = line.length;
      }
    }
  }
}
