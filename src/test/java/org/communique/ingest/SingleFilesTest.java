package org.communique.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.annotate.CommuniqueAnnotator;
import org.communique.extract.TikaTextExtractor;
import org.communique.structure.CommuniqueAssembler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFilesTest {
  @TempDir private Path folder;

  private final List<String> titles = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private Optional<String> read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    SingleFiles files =
        new SingleFiles(
            new FilePipeline(
                new TikaTextExtractor(),
                new CommuniqueAssembler(),
                CommuniqueAnnotator.standard()));
    return files.read(
        file, read -> titles.add(read.communique().title()), sentence -> missing.add(sentence));
  }

  @Test
  void eachLineOfACollectionIsACommunique() throws IOException {
    Optional<String> failure =
        read(
            "some.jsonl",
            """
            {"id": "a", "title": "Joint Statement of Japan and Fiji", "text": "They met."}
            {broken
            {"id": "b", "title": "Declaration of Palau", "text": "Palau declares."}
            """);

    assertEquals(Optional.empty(), failure);
    assertEquals(List.of("Joint Statement of Japan and Fiji", "Declaration of Palau"), titles);
    assertEquals(1, missing.size());
    assertTrue(missing.getFirst().contains("2"), missing::toString);
  }

  @Test
  void aFileWithoutTextSaysWhy() throws IOException {
    assertTrue(read("empty.txt", "").isPresent());
    assertTrue(read("empty.jsonl", "{broken\n").isPresent());
    assertEquals(List.of(), titles);
  }

  @Test
  void aPlainFileIsOneCommunique() throws IOException {
    assertEquals(Optional.empty(), read("one.txt", "Joint Statement\n\nJapan and Fiji met.\n"));
    assertEquals(List.of("Joint Statement"), titles);
  }
}
