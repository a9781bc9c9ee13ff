package org.communique.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.xml.sax.SAXException;

/** Reads one file and what is inside it. For one use, by one thread. */
final class FileReading {
  /** Why an entry was not read that says least about the file it is in. */
  private static final Set<FailureReason> HARMLESS =
      Set.of(FailureReason.EMPTY, FailureReason.UNSUPPORTED, FailureReason.IMAGE_ONLY);

  private final TikaParsers parsers;
  private final FormatReader formats;
  private final Budget budget;
  private final OcrSettings ocr;
  private final List<ExtractedDocument> documents = new ArrayList<>();
  private final List<Omission> omissions = new ArrayList<>();
  private final Set<String> entries = new HashSet<>();
  private boolean isRestOmitted;

  FileReading(TikaParsers parsers, ExtractionLimits limits, OcrSettings ocr) {
    this.parsers = parsers;
    this.budget = new Budget(limits);
    this.ocr = ocr;
    this.formats = new FormatReader(parsers, budget);
  }

  /**
   * Reads the file.
   *
   * @param name of the file, which helps to tell its format
   */
  Extraction read(TikaInputStream in, String name) throws IOException, SAXException, TikaException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    FailureReason reason = readDocument(in, metadata, "", 0);
    if (!documents.isEmpty()) {
      return new Extraction.Extracted(documents, omissions);
    }
    return omissions.isEmpty() ? new Extraction.NotExtracted(reason, "") : worstOmission();
  }

  /** Why a file holds nothing but what was omitted. */
  private Extraction.NotExtracted worstOmission() {
    Omission worst =
        omissions.stream()
            .filter(omission -> !HARMLESS.contains(omission.reason()))
            .findFirst()
            .orElse(omissions.getFirst());
    String separator = worst.entry().isEmpty() || worst.detail().isEmpty() ? "" : ": ";
    return new Extraction.NotExtracted(worst.reason(), worst.entry() + separator + worst.detail());
  }

  Budget budget() {
    return budget;
  }

  /** Reads a document and returns why it has no text, which is meaningless when it has. */
  FailureReason readDocument(TikaInputStream in, Metadata metadata, String entry, int depth)
      throws IOException, SAXException, TikaException {
    MediaType type = parsers.detector().detect(in, metadata).getBaseType();
    if (isPicture(type)) {
      return ocr.enabled()
          ? readPictures(in, type, new TreeMap<>(), entry)
          : FailureReason.IMAGE_ONLY;
    }
    if (!isSupported(type)) {
      return FailureReason.UNSUPPORTED;
    }
    int position = documents.size();
    SortedMap<String, String> fields = new TreeMap<>();
    BlockCollector collector = new BlockCollector(budget);
    Inside inside = new Inside(this, entry, depth + 1, Containers.holdsDocuments(type));
    try {
      formats.read(in, new FormatReader.Target(type, metadata, fields, collector, inside));
    } catch (SAXException | TikaException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
    }
    List<TextBlock> blocks = collector.blocks();
    if (TextBlocks.hasWords(blocks) && !Containers.isContainer(type)) {
      documents.add(
          position,
          new ExtractedDocument(entry, type.toString(), blocks, fields, collector.isTruncated()));
      return FailureReason.EMPTY;
    }
    FailureReason reason =
        documents.size() > position ? FailureReason.EMPTY : reasonForNoText(type, metadata);
    boolean isScan = reason == FailureReason.IMAGE_ONLY && ocr.enabled();
    return isScan ? readPictures(in, type, fields, entry) : reason;
  }

  private FailureReason readPictures(
      TikaInputStream in, MediaType type, SortedMap<String, String> fields, String entry)
      throws IOException, SAXException, TikaException {
    BlockCollector collector = new BlockCollector(budget);
    OcrReader reader = new OcrReader(ocr);
    if (isPicture(type)) {
      reader.readImage(in.getPath(), collector);
    } else {
      reader.readPdf(in.getPath(), collector);
    }
    if (TextBlocks.hasWords(collector.blocks())) {
      fields.put(ExtractedDocument.OCR, "true");
      documents.add(
          new ExtractedDocument(
              entry, type.toString(), collector.blocks(), fields, collector.isTruncated()));
    }
    return FailureReason.IMAGE_ONLY;
  }

  /** How many documents were read so far. */
  int count() {
    return documents.size();
  }

  /** The entry under a name that no other document of the file has. */
  String uniqueEntry(String entry) {
    String unique = entry;
    for (int i = 2; !entries.add(unique); i++) {
      unique = entry + " (" + i + ")";
    }
    return unique;
  }

  /** Whether what is inside an entry has been noted as omitted already. */
  boolean hasOmitted(String entry) {
    return omissions.stream().anyMatch(omission -> omission.entry().startsWith(entry));
  }

  boolean isContainer(TikaInputStream in, Metadata metadata) throws IOException {
    return Containers.isContainer(parsers.detector().detect(in, metadata).getBaseType());
  }

  /** Whether a limit on the whole file ended the reading of what is inside it. */
  boolean isRestOmitted() {
    return isRestOmitted;
  }

  void omit(Omission omission) {
    omissions.add(omission);
  }

  /** Notes once that a limit on the whole file ended the reading of what is inside it. */
  void omitRest(String detail) {
    if (!isRestOmitted) {
      omissions.add(new Omission("", FailureReason.TOO_LARGE, detail));
    }
    isRestOmitted = true;
  }

  private static boolean isPicture(MediaType type) {
    return type.getType().equals("image") && !type.getSubtype().startsWith("svg");
  }

  private boolean isSupported(MediaType type) {
    boolean isMedia = type.getType().equals("audio") || type.getType().equals("video");
    boolean isText = type.getType().equals("text");
    boolean isUnknown = type.equals(MediaType.OCTET_STREAM) || !(isText || parsers.supports(type));
    return !isMedia && !isUnknown;
  }

  private static FailureReason reasonForNoText(MediaType type, Metadata metadata) {
    for (String noted :
        metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM)) {
      if (noted.contains("EncryptedDocumentException")) {
        return FailureReason.ENCRYPTED;
      }
    }
    if (!type.getSubtype().equals("pdf")) {
      return FailureReason.EMPTY;
    }
    Integer pages = metadata.getInt(PagedText.N_PAGES);
    boolean hasPages = pages != null && pages > 0;
    return hasPages ? FailureReason.IMAGE_ONLY : FailureReason.EMPTY;
  }
}
