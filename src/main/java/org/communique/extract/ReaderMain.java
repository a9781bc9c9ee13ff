package org.communique.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The entry of a process that reads files for another one. Requests come in on standard input,
 * answers go out on standard output, as {@link ReaderProtocol} says. When standard input ends, as
 * it does when the other process dies in whatever way, this one ends at once, in the middle of a
 * file too.
 */
final class ReaderMain {
  private static final int BUFFER_BYTES = 1 << 16;

  private final BlockingQueue<ReaderProtocol.Request> requests = new LinkedBlockingQueue<>();
  private final DataOutputStream answers;

  private ReaderMain(DataOutputStream answers) {
    this.answers = answers;
  }

  /** How files are read. */
  @FunctionalInterface
  interface Reading {
    /**
     * Reads one file.
     *
     * @param name for telling its format
     */
    Extraction read(Path file, String name);
  }

  /**
   * Runs until standard input ends.
   *
   * @param arguments the {@link ExtractionLimits} and the {@link OcrSettings} in the order of their
   *     components
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (TikaTextExtractor extractor = new TikaTextExtractor(limits(arguments), ocr(arguments))) {
      serve(extractor::extract);
    }
  }

  static void serve(Reading reading) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    // What a parser prints must not come between the answers.
    System.setOut(System.err);
    Logger.getLogger("").setLevel(Level.OFF);
    NoNetwork.install();
    ReaderMain reader =
        new ReaderMain(new DataOutputStream(new BufferedOutputStream(out, BUFFER_BYTES)));
    Thread.ofPlatform().daemon().name("requests").start(reader::listen);
    reader.answerAll(reading);
  }

  static String[] arguments(ExtractionLimits limits, OcrSettings ocr) {
    return new String[] {
      String.valueOf(limits.maxFileBytes()),
      String.valueOf(limits.maxCharacters()),
      String.valueOf(limits.maxEmbeddedDepth()),
      String.valueOf(limits.maxEmbeddedDocuments()),
      String.valueOf(ocr.enabled()),
      ocr.joinedLanguages()
    };
  }

  private static OcrSettings ocr(String[] arguments) {
    return OcrSettings.of(Boolean.parseBoolean(arguments[4]), arguments[5]);
  }

  private static ExtractionLimits limits(String[] arguments) {
    return new ExtractionLimits(
        Long.parseLong(arguments[0]),
        Long.parseLong(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]));
  }

  private void listen() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      while (true) {
        requests.add(ReaderProtocol.Request.read(in));
      }
    } catch (IOException theOtherProcessIsGone) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(0);
    }
  }

  private void answerAll(Reading reading) throws IOException, InterruptedException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    answers.writeByte(ReaderProtocol.READY);
    answers.flush();
    boolean isSpent = false;
    while (!isSpent) {
      ReaderProtocol.Request request = requests.take();
      Extraction extraction = reading.read(Path.of(request.file()), request.name());
      RunFolder.empty(temporary);
      isSpent = mayBeBroken(extraction);
      new ReaderProtocol.Answer(extraction, isSpent).write(answers);
    }
  }

  /** After an error of the machine, classes may be half initialized and locks be held. */
  private static boolean mayBeBroken(Extraction extraction) {
    return extraction instanceof Extraction.NotExtracted failed
        && switch (failed.reason()) {
          case CRASHED, OUT_OF_MEMORY, TOO_COMPLEX, TIMED_OUT -> true;
          case UNREADABLE, UNSUPPORTED, ENCRYPTED, MALFORMED, EMPTY, IMAGE_ONLY, TOO_LARGE -> false;
        };
  }
}
