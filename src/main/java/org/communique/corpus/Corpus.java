package org.communique.corpus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A folder of files. Hidden files and folders (names that begin with a full stop) are not part of
 * it, and neither is anything but regular files: links to folders are not entered, and a link to a
 * file counts only when its target lies inside the folder.
 */
public final class Corpus {
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
   * All files, by path in the order of code points. A folder that may not be read is passed over; a
   * file that may not be read is listed, so that it is accounted for.
   */
  public List<CorpusFile> files() throws IOException {
    Lister lister = new Lister();
    Files.walkFileTree(folder, lister);
    lister.files.sort(Comparator.comparing(CorpusFile::path, CodePointOrder.INSTANCE));
    return List.copyOf(lister.files);
  }

  private final class Lister extends SimpleFileVisitor<Path> {
    private final List<CorpusFile> files = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean enter = directory.equals(folder) || !isHidden(directory);
      return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isRegularFile()) {
        add(file, attributes.size());
      } else if (attributes.isSymbolicLink() && leadsToFileInside(file)) {
        add(file, Files.size(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file, long sizeBytes) {
      String path = folder.relativize(file).toString();
      path = path.replace(file.getFileSystem().getSeparator(), "/");
      files.add(new CorpusFile(path, file, sizeBytes));
    }
  }

  private static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private boolean leadsToFileInside(Path link) {
    try {
      return Files.isRegularFile(link) && link.toRealPath().startsWith(folder);
    } catch (IOException danglingOrLooping) {
      return false;
    }
  }
}
