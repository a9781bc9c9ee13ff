package org.communique.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.communique.testing.Folders;

/** A small folder of files that changes as people's folders do. What it did can be read back. */
final class RandomChanges {
  private static final int MAX_FILES = 9;

  private static final List<String> NAMES =
      List.of("a.txt", "b.txt", "c.md", "d.html", "m/a.txt", "m/e.md", "z/d.html", "z/n.txt", "n");

  private final Path corpus;
  private final Path outside;
  private final Random random;
  private final List<String> done = new ArrayList<>();

  /**
   * Changes to come.
   *
   * @param corpus the folder, which exists
   * @param outside a file that is not in it
   */
  RandomChanges(Path corpus, Path outside, long seed) {
    this.corpus = corpus;
    this.outside = outside;
    this.random = new Random(seed);
  }

  /** What was done since the last call. */
  List<String> done() {
    List<String> since = List.copyOf(done);
    done.clear();
    return since;
  }

  /** Changes something. */
  void next() throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      add();
    } else if (files.size() >= MAX_FILES) {
      delete(any(files));
    } else {
      next(any(files), any(files));
    }
  }

  private void next(Path one, Path other) throws IOException {
    switch (random.nextInt(14)) {
      case 0, 1 -> add();
      case 2 -> write(one, SampleTexts.any(random, ending(one)));
      case 3 -> editInSecret(one);
      case 4, 5 -> move(one, free());
      case 6 -> delete(one);
      case 7 -> touch(one);
      case 8 -> copy(one, free());
      case 9 -> writeInOtherFormat(one);
      case 10 -> swap(one, other);
      case 11 -> replaceByLink(one, other);
      case 12 -> renameAll();
      default -> replaceByFolder(one);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private Path any(List<Path> files) {
    return files.get(random.nextInt(files.size()));
  }

  /** A place where nothing lies; its folder is made. */
  private Path free() throws IOException {
    while (true) {
      Path place = corpus.resolve(NAMES.get(random.nextInt(NAMES.size())));
      if (random.nextInt(4) == 0) {
        place = place.resolveSibling(random.nextInt(100) + place.getFileName().toString());
      }
      Path folder = place.getParent();
      boolean isFree = isNothing(place);
      if (isFree && folder != null && (isNothing(folder) || isFolder(folder))) {
        Files.createDirectories(folder);
        return place;
      }
    }
  }

  private static boolean isNothing(Path place) {
    return !Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isFolder(Path place) {
    return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void note(String what, Path... files) {
    done.add(what + " " + Stream.of(files).map(corpus::relativize).toList());
  }

  private void add() throws IOException {
    Path place = free();
    write(place, SampleTexts.any(random, ending(place)));
  }

  private void write(Path file, String text) throws IOException {
    note("write “%s” to".formatted(text.lines().findFirst().orElse("")), file);
    Files.deleteIfExists(file);
    Files.writeString(file, text);
  }

  /** Other bytes, as many as before, and the time of the last change set back. */
  private void editInSecret(Path file) throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      note("edit in secret", file);
      FileTime before = Files.getLastModifiedTime(file);
      String text = Files.readString(file);
      boolean isOld = text.contains("Paris");
      Files.writeString(
          file, isOld ? text.replace("Paris", "Seoul") : text.replace("Seoul", "Paris"));
      Files.setLastModifiedTime(file, before);
    }
  }

  private void move(Path from, Path to) throws IOException {
    note("move", from, to);
    Files.move(from, to);
  }

  /** Gives all files other names at once, of the same format. */
  private void renameAll() throws IOException {
    for (Path file : files()) {
      Path place = file.resolveSibling("r" + file.getFileName());
      if (isNothing(place)) {
        move(file, place);
      }
    }
  }

  private void delete(Path file) throws IOException {
    note("delete", file);
    Files.delete(file);
  }

  private void touch(Path file) throws IOException {
    if (Files.exists(file)) {
      note("touch", file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(random.nextInt())));
    }
  }

  private void copy(Path from, Path to) throws IOException {
    note("copy", from, to);
    Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
  }

  private void writeInOtherFormat(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      Path place = free();
      write(place, SampleTexts.inFormat(Files.readString(file), ending(place)));
    }
  }

  private void swap(Path one, Path other) throws IOException {
    if (!one.equals(other)) {
      note("swap", one, other);
      Path aside = outside.resolveSibling("aside");
      Files.move(one, aside);
      Files.move(other, one);
      Files.move(aside, other);
    }
  }

  private void replaceByLink(Path file, Path other) throws IOException {
    Path target = random.nextInt(3) == 0 ? outside : other;
    if (!file.equals(other)) {
      note("replace by a link", file, target);
      Files.delete(file);
      Files.createSymbolicLink(file, target);
    }
  }

  /** And a folder, at times, by a file. */
  private void replaceByFolder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && !folder.equals(corpus) && random.nextBoolean()) {
      note("replace a folder by a file", folder);
      Path aside = outside.resolveSibling("aside");
      Files.move(file, aside);
      Folders.delete(folder);
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } else {
      note("replace by a folder", file);
      Files.delete(file);
      Path inside = Files.createDirectory(file).resolve("in.txt");
      write(inside, SampleTexts.any(random, "txt"));
    }
  }
}
