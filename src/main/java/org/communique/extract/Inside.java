package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What is inside one document: each document there is read on its own, and what cannot be read is
 * noted. Called by our readers of containers, and by Tika for all other formats.
 */
final class Inside implements EmbeddedDocumentExtractor {
  /** What is expected inside a document: pictures, fonts, charts without a word. */
  private static final Set<FailureReason> EXPECTED_IN_DOCUMENTS =
      EnumSet.of(FailureReason.EMPTY, FailureReason.IMAGE_ONLY, FailureReason.UNSUPPORTED);

  private final FileReading reading;
  private final String parentEntry;
  private final int depth;
  private final boolean isContainer;
  private int attachments;

  /**
   * The inside of a document.
   *
   * @param parentEntry entry of that document; empty for the file itself
   * @param depth of what is inside; 1 for the entries of an archive
   * @param isContainer whether everything inside is a document, so that each one without text is an
   *     omission; elsewhere pictures and the like are expected
   */
  Inside(FileReading reading, String parentEntry, int depth, boolean isContainer) {
    this.reading = reading;
    this.parentEntry = parentEntry;
    this.depth = depth;
    this.isContainer = isContainer;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return mayRead(nameOf(metadata));
  }

  @Override
  public void parseEmbedded(
      InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    read(nameOf(metadata), in, metadata);
  }

  /** Whether the limits let one more document be read; counts it, and notes when they do not. */
  boolean mayRead(String name) {
    Budget budget = reading.budget();
    ExtractionLimits limits = budget.limits();
    if (!budget.isDepthAllowed(depth)) {
      omit(name, FailureReason.TOO_LARGE, "nested deeper than " + limits.maxEmbeddedDepth());
      return false;
    }
    if (!budget.hasBytes()) {
      reading.omitRest("all after " + limits.maxFileBytes() + " unpacked bytes");
      return false;
    }
    if (!budget.takeDocument()) {
      reading.omitRest("all after " + limits.maxEmbeddedDocuments() + " entries");
      return false;
    }
    return true;
  }

  /** Whether a limit on the whole file lets nothing more be read. */
  boolean isExhausted() {
    return reading.isRestOmitted();
  }

  /**
   * Reads a document of an archive, whose name tells something of its format.
   *
   * @param isStored whether its bytes stand as they are in the container, so that they count
   *     already
   */
  void read(String name, InputStream in, boolean isStored) throws SAXException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    InputStream counted = isStored ? in : reading.budget().limit(in);
    try (TikaInputStream document = TikaInputStream.get(counted)) {
      read(entryOf(name), document, metadata);
    } catch (IOException e) {
      omit(name, FailureReason.MALFORMED, Failures.of(e).detail());
    }
  }

  /**
   * Reads a document.
   *
   * @param metadata what is known of its format
   */
  void read(String name, InputStream in, Metadata metadata) throws SAXException, IOException {
    attachments++;
    String named = name.isEmpty() ? "attachment " + attachments : name;
    try (TikaInputStream document = TikaInputStream.get(reading.budget().limit(in))) {
      read(entryOf(named), document, metadata);
    }
  }

  /** Reads what a compressed file holds; the entries of an archive in it are its own. */
  void readUnpacked(String name, InputStream in) throws SAXException, IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try (TikaInputStream document = TikaInputStream.get(reading.budget().limit(in))) {
      boolean isArchive = reading.isContainer(document, metadata);
      read(isArchive ? parentEntry : entryOf(name), document, metadata);
    }
  }

  /** Reads one document, whose damage costs nothing but itself. */
  private void read(String name, TikaInputStream document, Metadata metadata) throws SAXException {
    String entry = name.equals(parentEntry) ? name : reading.uniqueEntry(name);
    int before = reading.count();
    try {
      FailureReason reason = reading.readDocument(document, metadata, entry, depth);
      if (reading.count() == before && !reading.hasOmitted(entry)) {
        note(entry, reason, "");
      }
    } catch (WriteLimitReachedException e) {
      throw e;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      Extraction.NotExtracted failure = Failures.of(e);
      note(entry, failure.reason(), failure.detail());
    }
  }

  private void note(String entry, FailureReason reason, String detail) {
    if (isContainer || !EXPECTED_IN_DOCUMENTS.contains(reason)) {
      reading.omit(new Omission(entry, reason, detail));
    }
  }

  void omit(String name, FailureReason reason, String detail) {
    reading.omit(new Omission(entryOf(name), reason, detail));
  }

  /** Notes that what holds the documents ends early or cannot be read on. */
  void omitRest(Throwable damage) {
    Extraction.NotExtracted failure = Failures.of(damage);
    reading.omit(new Omission(parentEntry, failure.reason(), failure.detail()));
  }

  private String entryOf(String name) {
    return parentEntry.isEmpty() ? name : parentEntry + "/" + name;
  }

  private static String nameOf(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null ? "" : name.replace('\\', '/');
  }
}
