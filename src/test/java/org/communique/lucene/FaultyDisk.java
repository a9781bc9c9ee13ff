package org.communique.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that fails when it is told to. Its steps are what an operating system is asked for: to
 * make a file, to take what is written (at the first bytes and at the end of a file), to rename and
 * to delete, and to make a file or a folder durable. Safe for the writer's own threads.
 */
final class FaultyDisk implements UnaryOperator<Directory> {
  static final String FULL = "No space left on device";

  private static final int NEVER = Integer.MAX_VALUE;

  /** What was written and is not durable. */
  private final Unsynced unsynced = new Unsynced();

  private int steps;
  private int failingStep = NEVER;
  private boolean recovers;
  private boolean hasFailed;

  /**
   * Lets a step fail.
   *
   * @param step 1-based, counted from now
   * @param once whether the steps after it succeed
   */
  synchronized void failAt(int step, boolean once) {
    steps = 0;
    failingStep = step;
    recovers = once;
    hasFailed = false;
  }

  /** The disk is sound from now on. */
  synchronized void repair() {
    failingStep = NEVER;
  }

  /** Whether a step has failed since it was last told to. */
  synchronized boolean hasFailed() {
    return hasFailed;
  }

  /** What a loss of power may spoil. */
  Unsynced unsynced() {
    return unsynced;
  }

  private synchronized void step() throws IOException {
    steps++;
    if (steps == failingStep || (steps > failingStep && !recovers)) {
      hasFailed = true;
      throw new IOException(FULL);
    }
  }

  @Override
  public Directory apply(Directory directory) {
    return new FaultyDirectory((FSDirectory) directory);
  }

  private final class FaultyDirectory extends FilterDirectory {
    private final Path folder;

    private FaultyDirectory(FSDirectory directory) {
      super(directory);
      this.folder = directory.getDirectory();
      unsynced.sawFolder(folder);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      step();
      unsynced.wrote(folder.resolve(name));
      return new FaultyOutput(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      step();
      IndexOutput out = in.createTempOutput(prefix, suffix, context);
      unsynced.wrote(folder.resolve(out.getName()));
      return new FaultyOutput(out);
    }

    @Override
    public void deleteFile(String name) throws IOException {
      step();
      in.deleteFile(name);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      for (String name : names) {
        step();
        unsynced.synced(folder.resolve(name));
      }
    }

    @Override
    public void rename(String source, String target) throws IOException {
      step();
      try {
        unsynced.renaming(folder.resolve(source), folder.resolve(target));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      in.rename(source, target);
    }

    @Override
    public void syncMetaData() throws IOException {
      step();
      unsynced.syncedFolder(folder);
    }
  }

  private final class FaultyOutput extends FilterIndexOutput {
    private boolean hasBegun;

    private FaultyOutput(IndexOutput out) {
      super("faulty " + out, out.getName(), out);
    }

    private void begin() throws IOException {
      if (!hasBegun) {
        hasBegun = true;
        step();
      }
    }

    @Override
    public void writeByte(byte value) throws IOException {
      begin();
      super.writeByte(value);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      begin();
      super.writeBytes(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      super.close();
      step();
    }
  }
}
