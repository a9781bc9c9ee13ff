package org.communique.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in processes of their own, because only the end of a process stops a parser that runs
 * for ever, and only its limit of memory keeps a parser from taking everybody's. A file that makes
 * its process crash, run out of memory or time costs that file only: the process is replaced.
 *
 * <p>Processes start when the first files come, as many as there are files at once up to the limit.
 * They write into one temporary folder, which is gone when this is closed or when the program ends;
 * after a {@code kill -9} the next run removes it, and the processes end by themselves.
 *
 * <p>Tika has child processes of its own, and they are not used. They run Tika and nothing else,
 * while plain text, Markdown, XML and printed pages are read by classes of this package, which
 * would have to stay outside; their answers are serialised Java objects of any length, which a
 * child that a document has taken over could make anything of; and a child that cannot start is
 * tried again for ever, with four minutes between.
 */
public final class IsolatedTextExtractor implements TextExtractor {
  /** A process that ends this often before it is ready will not start the next time either. */
  private static final int START_ATTEMPTS = 3;

  private final ReaderCommand command;
  private final ProcessLimits limits;
  private final Path temporary;
  private final List<Slot> slots = new ArrayList<>();
  private final BlockingDeque<Slot> free = new LinkedBlockingDeque<>();
  private final Thread atExit = new Thread(this::cleanUp);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("time-limits").factory());
  private @Nullable RunFolder folder;
  private volatile boolean isClosed;

  /** With the limits in use. */
  public IsolatedTextExtractor() {
    this(OcrSettings.OFF);
  }

  /** With the limits in use, which are wider when scans are read. */
  public IsolatedTextExtractor(OcrSettings ocr) {
    this(ExtractionLimits.DEFAULT, ProcessLimits.standard(ocr), ocr);
  }

  public IsolatedTextExtractor(
      ExtractionLimits extraction, ProcessLimits processes, OcrSettings ocr) {
    this(
        ReaderCommand.standard(extraction, ocr),
        processes,
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * For processes that are started in another way.
   *
   * @param temporary the folder in which the temporary folder is made
   */
  IsolatedTextExtractor(ReaderCommand command, ProcessLimits limits, Path temporary) {
    this.command = command;
    this.limits = limits;
    this.temporary = temporary;
    for (int number = 0; number < limits.processes(); number++) {
      slots.add(new Slot(number));
    }
    free.addAll(slots);
  }

  /**
   * Reads one file; waits while all processes are at work.
   *
   * @throws ReadersUnavailableException when no process can be started
   */
  @Override
  public Extraction extract(Path file) {
    return Refusal.of(file, command.limits())
        .<Extraction>map(refused -> refused)
        .orElseGet(() -> read(file));
  }

  private Extraction read(Path file) {
    Slot slot = take();
    try {
      return slot.read(file);
    } finally {
      slot.dropUnusable();
      // The one used last comes first, so that a file at a time keeps one process busy.
      free.addFirst(slot);
    }
  }

  private Slot take() {
    try {
      return free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadersUnavailableException("The wait for a process was interrupted.");
    }
  }

  private synchronized Path folder() throws IOException {
    if (isClosed) {
      throw new ReadersUnavailableException("The program is ending.");
    }
    if (folder == null) {
      folder = RunFolder.create(temporary);
      Runtime.getRuntime().addShutdownHook(atExit);
    }
    return folder.folder();
  }

  @Override
  public void close() {
    cleanUp();
    try {
      boolean unusedResult = Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException theProgramIsEnding) {
      // The hook runs, and finds nothing left to do.
    }
  }

  private synchronized void cleanUp() {
    isClosed = true;
    slots.forEach(Slot::drop);
    clock.shutdownNow();
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }

  /** The place of one process after another. */
  private final class Slot {
    private final int number;
    private int starts;
    private volatile @Nullable ReaderProcess current;

    private Slot(int number) {
      this.number = number;
    }

    private Extraction read(Path file) {
      ReaderProcess reader = process();
      Extraction extraction = reader.extract(file);
      // Who interrupts the program at the terminal ends its processes too: that is not the file's.
      return reader.wasEndedFromOutside() ? process().extract(file) : extraction;
    }

    private ReaderProcess process() {
      dropUnusable();
      ReaderProcess reader = current;
      String problem = "";
      for (int attempt = 0; reader == null && attempt < START_ATTEMPTS; attempt++) {
        try {
          reader = start();
        } catch (IOException e) {
          problem = String.valueOf(e.getMessage());
        }
      }
      if (reader == null) {
        throw new ReadersUnavailableException(
            "The processes that read files do not start: " + problem);
      }
      current = reader;
      return reader;
    }

    private ReaderProcess start() throws IOException {
      Path own = folder().resolve(number + "-" + ++starts);
      return ReaderProcess.start(command, own, limits, clock);
    }

    private void dropUnusable() {
      ReaderProcess reader = current;
      if (reader != null && !reader.isUsable()) {
        drop();
      }
    }

    private void drop() {
      ReaderProcess reader = current;
      current = null;
      if (reader != null) {
        reader.close();
      }
    }
  }
}
