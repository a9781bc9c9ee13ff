package org.communique.lucene;

import static org.communique.testing.Communiques.communique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.search.FileEntry;
import org.junit.jupiter.api.Test;

class CommuniqueCodecTest {
  @Test
  void aCommuniqueComesBackAsItWas() throws IOException {
    Communique communique =
        communique("camp-david", "Spirit of Camp David – 正文")
            .paragraphs("# One", "First. Second.", "Third \uD83D\uDD4A.")
            .issued("2023-08-18")
            .signedByState("JPN", "Japan")
            .signedByPerson("Kishida Fumio", "Prime Minister", "JPN")
            .topic("missile-air-threats", "Second")
            .build();
    assertEquals(communique, CommuniqueCodec.decode(CommuniqueCodec.encode(communique)));
  }

  @Test
  void aLineOfTheLedgerComesBackAsItWas() throws IOException {
    FileEntry file =
        new FileEntry(
            "1972/x.pdf",
            FileEntry.Status.FAILED,
            "empty",
            "The file holds no text.",
            12,
            "ab",
            0,
            0,
            0.25,
            true,
            List.of(new FileEntry.Holding(new CommuniqueId("a-b"), "x/y.txt")),
            List.of("z.txt: It is damaged."));
    assertEquals(file, CommuniqueCodec.decodeFile(CommuniqueCodec.encode(file)));
  }
}
