package org.communique.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One process that reads files, seen from the one that asks it to. It is asked one file at a time,
 * and is of no more use once it failed to answer in time or at all. For use by one thread at a
 * time.
 */
final class ReaderProcess implements AutoCloseable {
  /** Exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY_EXIT = 3;

  /** 128 and the numbers of SIGINT and SIGTERM. */
  private static final Set<Integer> SIGNAL_EXITS = Set.of(130, 143);

  /** A machine under load starts a process in some seconds; one that takes longer never will. */
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private static final Duration END_LIMIT = Duration.ofSeconds(5);

  private final Process process;
  private final Path folder;
  private final ProcessLimits limits;
  private final ScheduledExecutorService clock;
  private final DataOutputStream requests;
  private final AnswerStream limited;
  private final DataInputStream answers;
  private final LastLine lastLine;
  private volatile boolean timedOut;
  private boolean isSpent;
  private int filesLeft;

  private ReaderProcess(
      Process process,
      Path folder,
      ProcessLimits limits,
      long maxAnswerBytes,
      ScheduledExecutorService clock) {
    this.process = process;
    this.folder = folder;
    this.limits = limits;
    this.clock = clock;
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    limited = new AnswerStream(process.getInputStream(), maxAnswerBytes);
    answers = new DataInputStream(new BufferedInputStream(limited, 1 << 16));
    lastLine = LastLine.of(process.getErrorStream());
    filesLeft = limits.filesPerProcess();
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param folder where it may write; need not exist
   * @throws IOException when it does not get ready, with what it last said
   */
  static ReaderProcess start(
      ReaderCommand command, Path folder, ProcessLimits limits, ScheduledExecutorService clock)
      throws IOException {
    Process process = command.start(folder, limits);
    ReaderProcess reader =
        new ReaderProcess(process, folder, limits, command.maxAnswerBytes(), clock);
    reader.awaitReady();
    return reader;
  }

  private void awaitReady() throws IOException {
    ScheduledFuture<?> end = endAfter(START_LIMIT);
    int first = -1;
    try {
      first = limited.read();
    } catch (IOException e) {
      // It says no more than that the process has ended.
    } finally {
      end.cancel(false);
    }
    if (first != ReaderProtocol.READY) {
      close();
      throw new IOException(timedOut ? "it does not get ready" : lastLine.get());
    }
  }

  /** Whether it can be asked. */
  boolean isUsable() {
    return !isSpent && !timedOut && filesLeft > 0 && process.isAlive();
  }

  /** Whether somebody asked the process to end while it read the last file. */
  boolean wasEndedFromOutside() {
    return !timedOut && isSpent && !process.isAlive() && SIGNAL_EXITS.contains(process.exitValue());
  }

  Extraction extract(Path file) {
    filesLeft--;
    ScheduledFuture<?> end = endAfter(limits.timePerFile());
    try {
      ReaderProtocol.Answer answer = ask(file);
      isSpent = answer.isSpent();
      return answer.extraction();
    } catch (AnswerStream.TooLongException e) {
      isSpent = true;
      return new Extraction.NotExtracted(FailureReason.TOO_LARGE, "more text than the limit");
    } catch (IOException e) {
      isSpent = true;
      return ending();
    } finally {
      end.cancel(false);
    }
  }

  private ReaderProtocol.Answer ask(Path file) throws IOException {
    limited.startAnswer();
    Path name = file.getFileName();
    String opened = opened(file);
    new ReaderProtocol.Request(opened, name == null ? "" : name.toString()).write(requests);
    return ReaderProtocol.Answer.read(answers);
  }

  /**
   * What the other process is to open. A link has a name that survives every encoding of file
   * names, and keeps the bytes of the one it leads to.
   */
  private String opened(Path file) throws IOException {
    Path link = folder.resolve("file");
    try {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, file.toAbsolutePath());
      return link.toString();
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      return file.toAbsolutePath().toString();
    }
  }

  private ScheduledFuture<?> endAfter(Duration time) {
    return clock.schedule(
        () -> {
          timedOut = true;
          kill();
        },
        time.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Why the process has ended in the middle of a file. */
  private Extraction.NotExtracted ending() {
    if (timedOut) {
      return new Extraction.NotExtracted(
          FailureReason.TIMED_OUT, "after " + limits.timePerFile().toSeconds() + " seconds");
    }
    return hasEnded() && process.exitValue() == OUT_OF_MEMORY_EXIT
        ? new Extraction.NotExtracted(
            FailureReason.OUT_OF_MEMORY, "more than " + limits.heapMebibytes() + " MiB")
        : new Extraction.NotExtracted(FailureReason.CRASHED, "the process that read it ended");
  }

  private boolean hasEnded() {
    try {
      return process.waitFor(END_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the process, and removes what it has left. */
  @Override
  public void close() {
    kill();
    boolean unusedResult = hasEnded();
    RunFolder.delete(folder);
  }
}
