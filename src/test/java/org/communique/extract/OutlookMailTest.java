package org.communique.extract;

import static org.communique.extract.Extracting.entries;
import static org.communique.extract.Extracting.extracted;
import static org.communique.extract.Extracting.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails as Outlook saves them (MS-OXMSG). */
class OutlookMailTest {
  private static final String SUBJECT = "0037001F";
  private static final String SENDER = "0C1A001F";
  private static final String SENT_TO = "0E04001F";
  private static final String BODY = "1000001F";
  private static final String ATTACHED_NAME = "3707001F";
  private static final String ATTACHED_DATA = "37010102";
  private static final String MESSAGE_CLASS = "001A001F";

  /** 4 May 2021, 10:00 UTC, in units of 100 ns since 1601. */
  private static final long SENT = 132_645_960_000_000_000L;

  @TempDir private Path folder;

  @Test
  void bodyIsTheTextHeaderMetadataAndAttachmentsAreDocuments() throws IOException {
    Path file = folder.resolve("a.msg");
    try (POIFSFileSystem message = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      DirectoryEntry root = message.getRoot();
      addText(root, MESSAGE_CLASS, "IPM.Note");
      addText(root, SUBJECT, "Déclaration commune");
      addText(root, SENDER, "Press Office");
      addText(root, SENT_TO, "List of readers");
      addText(root, BODY, "The ministers met in Genève.\r\n\r\nThey agreed to meet again.\r\n");
      add(root, "__properties_version1.0", properties());
      DirectoryEntry attachment = root.createDirectory("__attach_version1.0_#00000000");
      addText(attachment, ATTACHED_NAME, "annex.txt");
      add(
          attachment,
          "__substg1.0_" + ATTACHED_DATA,
          "The annex lists the ports.".getBytes(StandardCharsets.UTF_8));
      add(attachment, "__properties_version1.0", new byte[8]);
      message.writeFilesystem(out);
    }
    assertEquals(List.of("", "annex.txt"), entries(file));
    ExtractedDocument mail = extracted(file).documents().getFirst();
    assertEquals(
        List.of("The ministers met in Genève.", "They agreed to meet again."), texts(mail));
    assertEquals("Déclaration commune", mail.metadata().get("title"));
    assertEquals("2021-05-04T10:00:00Z", mail.metadata().get("date"));
    assertEquals("List of readers", mail.metadata().get("to"));
  }

  private static void addText(DirectoryEntry folder, String property, String value)
      throws IOException {
    add(folder, "__substg1.0_" + property, value.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void add(DirectoryEntry folder, String name, byte[] content) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(content));
  }

  /** A head of 32 bytes, then the time of sending as the only property of fixed size. */
  private static byte[] properties() {
    ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(20);
    bytes.putInt(1);
    bytes.position(32);
    bytes.putInt(0x00390040).putInt(6).putLong(SENT);
    return bytes.array();
  }
}
