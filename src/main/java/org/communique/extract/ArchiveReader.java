package org.communique.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.tika.io.TikaInputStream;
import org.xml.sax.SAXException;

/**
 * Reads archives and compressed files: every document inside under its path there. What cannot be
 * unpacked is noted as omitted, and costs nothing that comes before it. A path is only a name here;
 * nothing is ever written under it.
 */
final class ArchiveReader {
  /** Enough for the largest dictionaries that people use, and far below the heap of a reader. */
  private static final int MAX_DICTIONARY_KIBIBYTES = 128 << 10;

  /** Names that are looked at to tell their encoding. */
  private static final int MAX_NAMES = 10_000;

  /** Reads each byte as the character of the same number, so that names can be decoded later. */
  private static final String RAW = StandardCharsets.ISO_8859_1.name();

  private ArchiveReader() {}

  /**
   * Reads an archive.
   *
   * @param name of the file, by which a compressed file gives its only entry a name
   * @return false when the type is not known here
   */
  static boolean read(TikaInputStream in, String type, String name, Inside inside)
      throws IOException, SAXException {
    switch (type) {
      case "application/zip", "application/java-archive" -> readZip(in, inside);
      case "application/x-7z-compressed" -> readSevenZip(in, inside);
      case "application/x-tar", "application/x-gtar" ->
          readStream(in, ArchiveStreamFactory.TAR, inside);
      case "application/x-cpio" -> readStream(in, ArchiveStreamFactory.CPIO, inside);
      case "application/x-archive" -> readStream(in, ArchiveStreamFactory.AR, inside);
      case "application/gzip", "application/x-gzip" ->
          readCompressed(in, CompressorStreamFactory.GZIP, name, inside);
      case "application/x-bzip", "application/x-bzip2" ->
          readCompressed(in, CompressorStreamFactory.BZIP2, name, inside);
      case "application/x-xz" -> readCompressed(in, CompressorStreamFactory.XZ, name, inside);
      case "application/x-lzma" -> readCompressed(in, CompressorStreamFactory.LZMA, name, inside);
      case "application/x-compress" -> readCompressed(in, CompressorStreamFactory.Z, name, inside);
      case "application/x-lz4" ->
          readCompressed(in, CompressorStreamFactory.LZ4_FRAMED, name, inside);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void readZip(TikaInputStream in, Inside inside) throws IOException, SAXException {
    try (ZipFile zip = zipFile(in)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      EntryNames names = EntryNames.of(entries.stream().map(ArchiveReader::rawName).toList());
      for (ZipArchiveEntry entry : entries) {
        String name = names.decode(rawName(entry));
        if (isDocument(entry, name) && inside.mayRead(name)) {
          readZipEntry(zip, entry, name, inside);
        }
      }
    } catch (NoDirectoryException e) {
      inside.omitRest(e);
      readStream(in, ArchiveStreamFactory.ZIP, inside);
    }
  }

  /** The directory at the end of a zip is gone; the entries before the damage may be there. */
  private static final class NoDirectoryException extends IOException {
    private static final long serialVersionUID = 1L;

    private NoDirectoryException(IOException cause) {
      super(cause);
    }
  }

  private static ZipFile zipFile(TikaInputStream in) throws IOException {
    try {
      return ZipFile.builder().setPath(in.getPath()).setCharset(StandardCharsets.ISO_8859_1).get();
    } catch (IOException e) {
      throw new NoDirectoryException(e);
    }
  }

  private static String rawName(ZipArchiveEntry entry) {
    boolean isDecoded = entry.getGeneralPurposeBit().usesUTF8ForNames();
    boolean isUnicodeExtra =
        entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    byte[] raw = entry.getRawName();
    return isDecoded || isUnicodeExtra || raw == null
        ? entry.getName()
        : new String(raw, StandardCharsets.ISO_8859_1);
  }

  private static void readZipEntry(ZipFile zip, ZipArchiveEntry entry, String name, Inside inside)
      throws SAXException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      inside.omit(name, FailureReason.ENCRYPTED, "");
      return;
    }
    if (!zip.canReadEntryData(entry)) {
      inside.omit(name, FailureReason.UNSUPPORTED, "compression method " + entry.getMethod());
      return;
    }
    try (InputStream content = zip.getInputStream(entry)) {
      inside.read(name, content, false);
    } catch (IOException e) {
      inside.omit(name, FailureReason.MALFORMED, Failures.of(e).detail());
    }
  }

  private static void readSevenZip(TikaInputStream in, Inside inside)
      throws IOException, SAXException {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setPath(in.getPath())
            .setMaxMemoryLimitKiB(MAX_DICTIONARY_KIBIBYTES)
            .get()) {
      readSevenZip(archive, inside);
    }
  }

  private static void readSevenZip(SevenZFile archive, Inside inside) throws SAXException {
    for (SevenZArchiveEntry entry : archive.getEntries()) {
      String name = EntryNames.path(String.valueOf(entry.getName()));
      if (entry.hasStream() && isDocument(entry, name) && inside.mayRead(name)) {
        try (InputStream content = archive.getInputStream(entry)) {
          inside.read(name, content, false);
        } catch (IOException e) {
          Extraction.NotExtracted failure = Failures.of(e);
          inside.omit(name, failure.reason(), failure.detail());
        }
      }
    }
  }

  /** Goes through the stream twice, as the names together tell how they are encoded. */
  private static void readStream(TikaInputStream in, String format, Inside inside)
      throws IOException, SAXException {
    EntryNames names = EntryNames.of(namesIn(in.getPath(), format));
    try (ArchiveInputStream<?> archive = open(in.getPath(), format)) {
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null && !inside.isExhausted();
          entry = archive.getNextEntry()) {
        readStreamEntry(archive, entry, names.decode(rawName(entry)), inside);
      }
    } catch (IOException | RuntimeException e) {
      inside.omitRest(e);
    }
  }

  /** The names of the entries before the first damage. */
  private static List<String> namesIn(Path file, String format) {
    List<String> names = new ArrayList<>();
    try (ArchiveInputStream<?> archive = open(file, format)) {
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null && names.size() < MAX_NAMES;
          entry = archive.getNextEntry()) {
        names.add(rawName(entry));
      }
    } catch (IOException | RuntimeException e) {
      // Said when the documents before the damage have been read.
    }
    return names;
  }

  private static ArchiveInputStream<?> open(Path file, String format) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      return new ArchiveStreamFactory(RAW).createArchiveInputStream(format, in);
    } catch (ArchiveException e) {
      in.close();
      throw new IOException(e);
    }
  }

  private static String rawName(ArchiveEntry entry) {
    return entry instanceof ZipArchiveEntry zipped
        ? rawName(zipped)
        : String.valueOf(entry.getName());
  }

  private static void readStreamEntry(
      ArchiveInputStream<?> archive, ArchiveEntry entry, String name, Inside inside)
      throws IOException, SAXException {
    if (!isDocument(entry, name) || !inside.mayRead(name)) {
      return;
    }
    if (entry instanceof ZipArchiveEntry zipped && zipped.getGeneralPurposeBit().usesEncryption()) {
      inside.omit(name, FailureReason.ENCRYPTED, "");
    } else if (!archive.canReadEntryData(entry)) {
      inside.omit(name, FailureReason.UNSUPPORTED, "");
    } else {
      boolean isStored = entry instanceof TarArchiveEntry tar && !tar.isSparse();
      inside.read(name, new Unclosed(archive), isStored);
    }
  }

  /** An entry of a stream, whose end is not the end of the stream. */
  private static final class Unclosed extends BufferedInputStream {
    private Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private static boolean isDocument(ArchiveEntry entry, String name) {
    boolean isLink = entry instanceof TarArchiveEntry tar && !tar.isFile();
    boolean isZipLink = entry instanceof ZipArchiveEntry zipped && zipped.isUnixSymlink();
    return !entry.isDirectory()
        && !isLink
        && !isZipLink
        && entry.getSize() != 0
        && !Containers.isClutter(name);
  }

  private static void readCompressed(InputStream in, String format, String name, Inside inside)
      throws IOException, SAXException {
    String content = contentName(name);
    if (!inside.mayRead(content)) {
      return;
    }
    try (InputStream unpacked =
        new CompressorStreamFactory(true, MAX_DICTIONARY_KIBIBYTES)
            .createCompressorInputStream(format, in)) {
      inside.readUnpacked(content, unpacked);
    } catch (CompressorException e) {
      inside.omitRest(e);
    }
  }

  /** The name without the suffix of the compression; {@code .tgz} and the like hold a tar. */
  private static String contentName(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    if (dot <= 0) {
      return file;
    }
    String suffix = file.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean isTar = suffix.startsWith("t") && suffix.length() <= 4 && !suffix.equals("txt");
    return file.substring(0, dot) + (isTar ? ".tar" : "");
  }
}
