package org.communique.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.communique.corpus.Corpus;
import org.communique.corpus.Fingerprint;
import org.communique.model.Source;

/** The files that communiqués were read from, as long as they are what they were then. */
public final class Originals {
  private final Optional<Path> folder;

  private Originals(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files of a corpus folder. */
  public static Originals in(Path folder) {
    return new Originals(Optional.of(folder));
  }

  /** No files are given out. */
  public static Originals none() {
    return new Originals(Optional.empty());
  }

  /**
   * The bytes of a source; of a text in an archive, the archive's. Empty when the file is gone, is
   * no longer a file of the corpus, or has other bytes than were read.
   */
  Optional<InputStream> open(Source source) throws IOException {
    Optional<Path> file = find(source.path());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    FileChannel channel;
    try {
      channel = FileChannel.open(file.get());
    } catch (NoSuchFileException goneMeanwhile) {
      return Optional.empty();
    }
    return unchanged(channel, source.sha256());
  }

  private Optional<Path> find(String path) throws IOException {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Corpus.open(folder.get()).find(path);
    } catch (NoSuchFileException | NotDirectoryException noCorpus) {
      return Optional.empty();
    }
  }

  /** Bytes are compared and sent through one channel: a file put in its place is never sent. */
  private static Optional<InputStream> unchanged(FileChannel channel, String sha256)
      throws IOException {
    boolean isSame = false;
    try {
      isSame = Fingerprint.of(Channels.newInputStream(channel)).equals(sha256);
      channel.position(0);
      return isSame ? Optional.of(Channels.newInputStream(channel)) : Optional.empty();
    } finally {
      if (!isSame) {
        channel.close();
      }
    }
  }
}
