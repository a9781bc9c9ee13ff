package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReaderProtocolTest {
  private static final ExtractedDocument DOCUMENT =
      new ExtractedDocument(
          "annex/\uD800.txt",
          "text/plain",
          List.of(
              new TextBlock(TextBlock.Kind.HEADING, 2, "Communiqué \u2028 联合公报 \uDC00"),
              new TextBlock(TextBlock.Kind.PARAGRAPH, 0, "long ".repeat(10_000))),
          new TreeMap<>(Map.of("author", "Nobody\u0000", "date", "2021-05-04")),
          true);

  private static byte[] bytes(ReaderProtocol.Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answer.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ReaderProtocol.Answer answer(byte... bytes) throws IOException {
    return ReaderProtocol.Answer.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void answersArriveAsTheyLeft() throws IOException {
    ReaderProtocol.Answer read =
        new ReaderProtocol.Answer(
            new Extraction.Extracted(
                List.of(DOCUMENT, DOCUMENT),
                List.of(new Omission("a.zip", FailureReason.ENCRYPTED, "locked"))),
            false);
    ReaderProtocol.Answer failed =
        new ReaderProtocol.Answer(
            new Extraction.NotExtracted(FailureReason.MALFORMED, "it ends too early"), true);
    assertEquals(read, answer(bytes(read)));
    assertEquals(failed, answer(bytes(failed)));
  }

  @Test
  void aLengthThatIsOnlyClaimedTakesNoMemory() {
    byte[] claim = {'D', 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0, 'x'};
    assertThrows(EOFException.class, () -> answer(claim));
  }

  @Test
  void nonsenseIsRefused() {
    byte[] manyDocumentsOfNoKind = {'X'};
    byte[] noSuchReason = {'N', 0, 0, 0, 1, 0, 'x', 0, 0, 0, 0, 0};
    byte[] negativeLength = {'N', -1, -1, -1, -1};
    for (byte[] nonsense : List.of(manyDocumentsOfNoKind, noSuchReason, negativeLength)) {
      assertThrows(IOException.class, () -> answer(nonsense));
    }
  }

  @Test
  void requestsArriveAsTheyLeft() throws IOException {
    ReaderProtocol.Request request = new ReaderProtocol.Request("file", "bad\uFFFD\n.txt");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    request.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(request, ReaderProtocol.Request.read(in));
    assertThrows(EOFException.class, () -> ReaderProtocol.Request.read(in));
  }
}
