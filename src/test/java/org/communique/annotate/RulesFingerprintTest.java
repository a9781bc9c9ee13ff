package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFingerprintTest {
  @TempDir private Path folder;
  private Path one;

  @BeforeEach
  void write() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("classes/org/rules"));
    one = Files.write(rules.resolve("One.class"), new byte[] {1, 2, 3});
    Files.write(rules.resolve("Other.class"), new byte[] {4});
    Files.write(Files.createDirectory(rules.resolve("below")).resolve("Low.class"), new byte[1]);
    Files.writeString(rules.resolve("notes.txt"), "not a class");
  }

  private String inFolder() throws IOException {
    return RulesFingerprint.of(one.toUri().toString());
  }

  private String inJar(String name) throws IOException {
    Path jar = folder.resolve(name);
    Path classes = folder.resolve("classes");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    return RulesFingerprint.of("jar:" + jar.toUri() + "!/org/rules/One.class");
  }

  @Test
  void classesInAJarHaveTheFingerprintOfThoseInAFolder() throws IOException {
    assertEquals(inFolder(), inJar("rules of one's own.jar"));
  }

  @Test
  void aClassThatChangesComesOrHasAnotherNameChangesIt() throws IOException {
    String before = inFolder();
    Files.write(one, new byte[] {1, 2, 4});
    String changed = inFolder();
    Files.write(one.resolveSibling("New.class"), new byte[1]);
    String added = inFolder();
    Files.move(one.resolveSibling("New.class"), one.resolveSibling("Newer.class"));

    assertNotEquals(before, changed);
    assertNotEquals(changed, added);
    assertNotEquals(added, inFolder());
  }

  @Test
  void filesThatAreNoClassesOfThePackageDoNotCount() throws IOException {
    String before = inFolder();
    Files.writeString(one.resolveSibling("notes.txt"), "still not a class");
    Files.write(one.resolveSibling("below").resolve("Low.class"), new byte[2]);

    assertEquals(before, inFolder());
    assertEquals(before, inJar("same.jar"));
  }
}
