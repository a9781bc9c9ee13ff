package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class FailuresTest {
  record Case(Throwable thrown, FailureReason reason, String detail) {}

  static List<Case> cases() {
    return List.of(
        new Case(new EncryptedDocumentException("x"), FailureReason.ENCRYPTED, ""),
        new Case(wrapped(new EncryptedDocumentException("x")), FailureReason.ENCRYPTED, ""),
        new Case(new AccessDeniedException("/a/b"), FailureReason.UNREADABLE, "access denied"),
        new Case(new TikaMemoryLimitException("x"), FailureReason.OUT_OF_MEMORY, ""),
        new Case(new StackOverflowError(), FailureReason.TOO_COMPLEX, "nested too deeply"),
        new Case(
            new SAXException("Suspected zip bomb: 100 levels of XML element nesting"),
            FailureReason.TOO_COMPLEX,
            "nested too deeply"),
        new Case(
            new SAXException("Suspected zip bomb: 10 input bytes produced 9999 output characters"),
            FailureReason.TOO_LARGE,
            "far more comes out of it than its size"),
        new Case(
            new SAXException("JAXP00010001: The parser has encountered more than \"20\" entities"),
            FailureReason.TOO_COMPLEX,
            "more nesting, entities or attributes than sensible"),
        new Case(
            wrapped(new IOException("Truncated TAR archive")),
            FailureReason.MALFORMED,
            "Truncated TAR archive"),
        new Case(new EOFException(), FailureReason.MALFORMED, "it ends too early"),
        new Case(wrapped(new NullPointerException("x")), FailureReason.MALFORMED, ""),
        new Case(new NullPointerException("x"), FailureReason.CRASHED, ""),
        new Case(new NoClassDefFoundError("org/a/B"), FailureReason.CRASHED, ""));
  }

  private static TikaException wrapped(Throwable cause) {
    return new TikaException("TIKA-198: Illegal IOException from a parser", cause);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatParsersThrowHasAReason(Case expected) {
    assertEquals(
        new Extraction.NotExtracted(expected.reason, expected.detail),
        Failures.of(expected.thrown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did not have a user edit atom: org.apache.poi.hslf.record.BinaryTagDataBlob@7bb004b8",
        "Cannot open /home/somebody/secret.txt",
        "Tried to read 5 records. If the file is not corrupt, please open an issue on bugzilla",
        "use IOUtils.setByteArrayMaxOverride()",
        "class A cannot be cast to class B",
        "Unexpected RuntimeException",
      })
  void wordsOfProgrammersAreKeptFromPeople(String message) {
    String detail = Failures.of(new IOException(message)).detail();
    assertEquals("", detail.replace("Tried to read 5 records", ""));
  }

  @Test
  void everyReasonIsASentence() {
    assertEquals(
        List.of(),
        Stream.of(FailureReason.values())
            .filter(reason -> !reason.sentence().matches("(The|Files|Reading) .*\\."))
            .toList());
  }
}
