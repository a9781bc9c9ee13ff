package org.communique.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.corpus.SkippedPath.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files. Hidden files and folders (names that begin with one full stop) are not read.
 * Regular files are read; links to folders are not entered, and a link to a file counts as a file
 * only when its target lies inside the folder. Whatever else lies there is listed as skipped.
 */
public final class Corpus {
  /** Two full stops are no sign of a hidden file. */
  private static final Pattern HIDDEN = Pattern.compile("\\.(?!\\.)");

  private final Path folder;

  private Corpus(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder.
   *
   * @throws NoSuchFileException if there is nothing at that path
   * @throws NotDirectoryException if it is not a folder
   */
  public static Corpus open(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString(), null, "there is no such corpus folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder + " (the corpus has to be a folder)");
    }
    return new Corpus(folder.toRealPath());
  }

  /** The folder, absolute and without links. */
  public Path folder() {
    return folder;
  }

  /**
   * All that lies in the folder. No file is opened.
   *
   * @throws AccessDeniedException when the folder itself may not be read
   */
  public CorpusListing list() throws IOException {
    Lister lister = new Lister();
    Files.walkFileTree(folder, lister);
    lister.files.sort(Comparator.comparing(CorpusFile::path, CodePointOrder.INSTANCE));
    lister.skipped.sort(Comparator.comparing(SkippedPath::path, CodePointOrder.INSTANCE));
    return new CorpusListing(lister.files, lister.skipped);
  }

  /**
   * The file that a listing names by a path; empty when no listing of this moment would: it is
   * gone, hidden, behind a link that is not followed, or no file.
   *
   * @param path as in {@link CorpusFile#path()}
   */
  public Optional<Path> find(String path) throws IOException {
    Path file;
    try {
      file = folder.resolve(path);
    } catch (InvalidPathException e) {
      return listed(path);
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return isListed(file, path) ? Optional.of(file) : Optional.empty();
    }
    boolean isPlain = path.chars().allMatch(c -> c < 0x80 && c != '\\');
    return isPlain ? Optional.empty() : listed(path);
  }

  /** For names that the locale cannot spell: among all files. */
  private Optional<Path> listed(String path) throws IOException {
    return list().files().stream()
        .filter(file -> file.path().equals(path))
        .map(CorpusFile::absolute)
        .findFirst();
  }

  private boolean isListed(Path file, String path) throws IOException {
    if (!file.startsWith(folder) || !file.normalize().equals(file)) {
      return false;
    }
    for (Path above = file; !above.equals(folder); above = parent(above)) {
      if (isHidden(above)) {
        return false;
      }
    }
    boolean isBehindNoLink = parent(file).toRealPath().equals(parent(file));
    boolean isFile =
        Files.isSymbolicLink(file)
            ? whyNotFollowed(file) == null
            : Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return isBehindNoLink && isFile && PathNames.below(folder, file).equals(path);
  }

  private Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? folder : parent;
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    private final List<CorpusFile> files = new ArrayList<>();
    private final List<SkippedPath> skipped = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.equals(folder) || !isHidden(directory)) {
        return FileVisitResult.CONTINUE;
      }
      skip(directory, Cause.HIDDEN);
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isHidden(file)) {
        skip(file, Cause.HIDDEN);
      } else if (attributes.isRegularFile()) {
        add(file, attributes.size());
      } else if (attributes.isSymbolicLink()) {
        addLink(file);
      } else {
        skip(file, Cause.SPECIAL_FILE);
      }
      return FileVisitResult.CONTINUE;
    }

    private void addLink(Path link) throws IOException {
      Cause cause = whyNotFollowed(link);
      if (cause == null) {
        add(link, Files.size(link));
      } else {
        skip(link, cause);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      boolean vanished = e instanceof NoSuchFileException;
      skip(file, vanished ? Cause.VANISHED : Cause.UNREADABLE_FOLDER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
        throws IOException {
      return e == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, e);
    }

    private void add(Path file, long sizeBytes) {
      files.add(new CorpusFile(PathNames.below(folder, file), file, sizeBytes));
    }

    private void skip(Path file, Cause cause) {
      skipped.add(new SkippedPath(PathNames.below(folder, file), cause));
    }
  }

  private static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && HIDDEN.matcher(name.toString()).lookingAt();
  }

  /** Why a link does not count as a file; null when it does. */
  private @Nullable Cause whyNotFollowed(Path link) {
    try {
      if (!link.toRealPath().startsWith(folder)) {
        return Cause.LINK_OUT_OF_CORPUS;
      }
      if (Files.isDirectory(link)) {
        return Cause.LINK_TO_FOLDER;
      }
      return Files.isRegularFile(link) ? null : Cause.SPECIAL_FILE;
    } catch (IOException danglingOrLooping) {
      return Cause.LINK_TO_NOTHING;
    }
  }
}
