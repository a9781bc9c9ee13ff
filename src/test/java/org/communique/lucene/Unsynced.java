package org.communique.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.communique.testing.Folders;

/**
 * What was written to a disk and is not durable: files whose bytes may get lost, renames that may
 * be undone, and folders that may never have been there.
 */
final class Unsynced {
  private final Set<Path> files = new TreeSet<>();
  private final List<Rename> renames = new ArrayList<>();
  private final Set<Path> folders = new TreeSet<>();
  private final Set<Path> durableFolders = new HashSet<>();

  /**
   * A rename.
   *
   * @param replaced the bytes that the target had before
   */
  private record Rename(Path source, Path target, Optional<byte[]> replaced) {}

  synchronized void sawFolder(Path folder) {
    if (!durableFolders.contains(folder)) {
      folders.add(folder);
    }
  }

  synchronized void wrote(Path file) {
    files.add(file);
  }

  synchronized void synced(Path file) {
    files.remove(file);
  }

  synchronized void renaming(Path source, Path target) throws IOException {
    boolean replaces = Files.exists(target);
    renames.add(
        new Rename(
            source, target, replaces ? Optional.of(Files.readAllBytes(target)) : Optional.empty()));
    if (files.remove(source)) {
      files.add(target);
    }
  }

  synchronized void syncedFolder(Path folder) {
    renames.removeIf(rename -> folder.equals(rename.target.getParent()));
    for (Path child : List.copyOf(folders)) {
      if (folder.equals(child.getParent())) {
        folders.remove(child);
        durableFolders.add(child);
      }
    }
  }

  /**
   * Copies a folder as it may be found after a loss of power at this moment.
   *
   * @param from a folder on the disk
   * @param to does not exist yet
   */
  synchronized void losePower(Path from, Path to, Random random) throws IOException {
    Folders.copy(from, to);
    for (Path file : files) {
      damage(to.resolve(from.relativize(file)), random);
    }
    int undone = random.nextInt(renames.size() + 1);
    for (Rename rename : renames.reversed().subList(0, undone)) {
      undo(rename, from, to);
    }
    for (Path folder : folders) {
      if (!folder.equals(from) && random.nextBoolean()) {
        Folders.delete(to.resolve(from.relativize(folder)));
      }
    }
  }

  private static void undo(Rename rename, Path from, Path to) throws IOException {
    Path target = to.resolve(from.relativize(rename.target));
    if (Files.exists(target)) {
      Files.move(target, to.resolve(from.relativize(rename.source)));
    }
    if (rename.replaced.isPresent()) {
      Files.write(target, rename.replaced.get());
    }
  }

  private static void damage(Path file, Random random) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    switch (random.nextInt(6)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, new byte[bytes.length]);
      case 2 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case 3 -> Files.write(file, new byte[0]);
      case 4 -> flipBit(file, bytes, random);
      default -> {
        // It reached the disk all the same.
      }
    }
  }

  private static void flipBit(Path file, byte[] bytes, Random random) throws IOException {
    if (bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
    }
  }
}
