package org.communique.study;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.communique.model.CommuniqueId;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one watch as a file: lines of UTF-8 whose fields are parted by tabs.
 *
 * <pre>
 * communique watch 1
 * search      address of the search, as its page has it
 * generation  name of the index state
 * looked      time of the look, as ISO 8601 writes it
 * hits        how many lines follow
 * id  paragraph  words  sentences
 * </pre>
 *
 * <p>A hit is its id, the number of its paragraph (0 for a communiqué), the fingerprint of that
 * paragraph, and those of its sentences with commas between. The file is replaced in one step, so
 * that it is whole at any time.
 */
public final class WatchFile {
  private static final String FORM = "communique watch 1";
  private static final String FORM_OF_ANY_VERSION = "communique watch ";
  private static final String SEARCH = "search";
  private static final String GENERATION = "generation";
  private static final String LOOKED = "looked";
  private static final String HITS = "hits";
  private static final int FIELDS_OF_HIT = 4;

  private final Path file;

  public WatchFile(Path file) {
    this.file = file;
  }

  /**
   * Keeps other looks away until closed; the lock is the operating system's, which gives it back
   * when its process dies.
   *
   * @throws StudyFileException when another run holds it
   */
  public Closeable lock() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      // Said below, as of one that another process holds.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new StudyFileException(
          "Another run is looking at this search; try again when it is over.");
    }
    return channel;
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /**
   * What is remembered; empty when nothing is.
   *
   * @throws StudyFileException when the file has another form, or is not whole
   */
  public Optional<WatchMemory> read() throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return Optional.of(new Reader(in).read());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (CharacterCodingException e) {
      throw new StudyFileException(unusable("it is not UTF-8"));
    }
  }

  private String unusable(String reason) {
    return "%s cannot be used as the memory of a watch: %s. Move it away to begin anew."
        .formatted(file, reason);
  }

  /** Reads line by line, and knows where it is. */
  private final class Reader {
    private final BufferedReader in;
    private int line;

    Reader(BufferedReader in) {
      this.in = in;
    }

    WatchMemory read() throws IOException {
      String form = next();
      if (!form.equals(FORM)) {
        throw new StudyFileException(
            unusable(
                form.startsWith(FORM_OF_ANY_VERSION)
                    ? "another version of the program wrote it"
                    : "its first line is not “" + FORM + "”"));
      }
      String address = value(SEARCH);
      String generation = value(GENERATION);
      try {
        Instant looked = Instant.parse(value(LOOKED));
        int count = Integer.parseInt(value(HITS));
        List<WatchedHit> hits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          hits.add(hit(next()));
        }
        return new WatchMemory(address, generation, looked, hits);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw broken();
      }
    }

    private String next() throws IOException {
      line++;
      @Nullable String next = in.readLine();
      if (next == null) {
        throw new StudyFileException(unusable("it ends before line " + line));
      }
      return next;
    }

    private StudyFileException broken() {
      return new StudyFileException(unusable("line " + line + " is broken"));
    }

    private String value(String name) throws IOException {
      String[] fields = next().split("\t", -1);
      if (fields.length != 2 || !fields[0].equals(name)) {
        throw broken();
      }
      return fields[1];
    }

    private WatchedHit hit(String text) throws StudyFileException {
      String[] fields = text.split("\t", -1);
      if (fields.length != FIELDS_OF_HIT) {
        throw broken();
      }
      List<String> sentences =
          fields[3].isEmpty() ? List.of() : Arrays.asList(fields[3].split(",", -1));
      int paragraph = Integer.parseInt(fields[1]);
      boolean hasWords = paragraph > 0;
      if (paragraph < 0
          || hasWords != WordsPrint.isWellFormed(fields[2])
          || !sentences.stream().allMatch(WordsPrint::isWellFormed)) {
        throw broken();
      }
      return new WatchedHit(new CommuniqueId(fields[0]), paragraph, fields[2], sentences);
    }
  }

  /** Remembers a look, all or nothing, in place of the one before; the lock is held. */
  public void write(WatchMemory memory) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = beside(".new");
    try (FileChannel channel =
            FileChannel.open(
                next,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      write(memory, out);
      out.flush();
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(WatchMemory memory, Writer out) throws IOException {
    out.write(FORM + "\n");
    out.write(SEARCH + "\t" + memory.address() + "\n");
    out.write(GENERATION + "\t" + memory.generation() + "\n");
    out.write(LOOKED + "\t" + memory.looked() + "\n");
    out.write(HITS + "\t" + memory.hits().size() + "\n");
    for (WatchedHit hit : memory.hits()) {
      out.write(
          String.join(
              "\t",
              hit.id().value(),
              Integer.toString(hit.paragraph()),
              hit.words(),
              String.join(",", hit.sentences())));
      out.write('\n');
    }
  }
}
