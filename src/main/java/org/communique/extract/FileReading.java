package org.communique.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one file and what is inside it. For one use, by one thread. */
final class FileReading {
  /** Formats that only hold other files; what a parser says of them is a table of contents. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "application/zip",
          "application/x-tar",
          "application/x-gtar",
          "application/gzip",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/java-archive",
          "application/x-archive",
          "application/x-cpio",
          "application/zlib",
          "application/x-compress",
          "application/mbox");

  private final TikaParsers parsers;
  private final Budget budget;
  private final List<ExtractedDocument> documents = new ArrayList<>();
  private Extraction.@Nullable NotExtracted firstFailure;

  FileReading(TikaParsers parsers, ExtractionLimits limits) {
    this.parsers = parsers;
    this.budget = new Budget(limits);
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
      return new Extraction.Extracted(documents);
    }
    return firstFailure == null ? new Extraction.NotExtracted(reason, "") : firstFailure;
  }

  /** Reads a document and returns why it has no text, which is meaningless when it has. */
  private FailureReason readDocument(TikaInputStream in, Metadata metadata, String entry, int depth)
      throws IOException, SAXException, TikaException {
    MediaType type = parsers.detector().detect(in, metadata).getBaseType();
    String textless = textless(type);
    if (!textless.isEmpty()) {
      return FailureReason.valueOf(textless);
    }
    int position = documents.size();
    SortedMap<String, String> fields = new TreeMap<>();
    BlockCollector collector = new BlockCollector(budget);
    parse(in, type, metadata, fields, collector, new Embedded(entry, depth + 1, type, collector));
    List<TextBlock> blocks = collector.blocks();
    boolean isContainer = CONTAINERS.contains(type.toString());
    if (hasWords(blocks) && !isContainer) {
      documents.add(
          position,
          new ExtractedDocument(entry, type.toString(), blocks, fields, collector.isTruncated()));
    }
    return reasonForNoText(type, metadata);
  }

  private String textless(MediaType type) {
    if (type.getType().equals("image") && !type.getSubtype().startsWith("svg")) {
      return FailureReason.IMAGE_ONLY.name();
    }
    boolean isMedia = type.getType().equals("audio") || type.getType().equals("video");
    boolean isUnknown =
        type.equals(MediaType.OCTET_STREAM) || !(isText(type) || parsers.supports(type));
    return isMedia || isUnknown ? FailureReason.UNSUPPORTED.name() : "";
  }

  private static boolean isText(MediaType type) {
    return type.getType().equals("text");
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
    return hasPages ? FailureReason.IMAGE_ONLY : FailureReason.MALFORMED;
  }

  /** Whether there is a letter or a digit; U+3164 counts as a letter but shows nothing. */
  private static boolean hasWords(List<TextBlock> blocks) {
    return blocks.stream()
        .flatMapToInt(block -> block.text().codePoints())
        .anyMatch(codePoint -> Character.isLetterOrDigit(codePoint) && codePoint != 0x3164);
  }

  private void parse(
      TikaInputStream in,
      MediaType type,
      Metadata metadata,
      SortedMap<String, String> fields,
      BlockCollector collector,
      Embedded embedded)
      throws IOException, SAXException, TikaException {
    switch (type.toString()) {
      case "text/markdown", "text/x-web-markdown" -> readMarkdown(textOf(in), fields, collector);
      case "application/xml", "application/tei+xml", "text/xml" ->
          XMLReaderUtils.parseSAX(in, new XmlBlocks(collector, fields), parsers.context());
      case "text/html", "application/xhtml+xml" -> {
        parseByTika(in, XhtmlBlocks.ofPage(collector), metadata, embedded);
        MetadataNames.copy(metadata, true, fields);
      }
      case "message/rfc822" -> {
        parseByTika(in, XhtmlBlocks.ofDocument(collector), metadata, embedded);
        MetadataNames.copy(metadata, true, fields);
        MailText.splitParagraphs(collector);
        if (fields.containsKey("created")) {
          fields.putIfAbsent("date", fields.get("created"));
        }
      }
      case "application/pdf" -> {
        // Tika gives the properties and the files inside; only the pages tell where lines stand.
        parseByTika(in, new DefaultHandler(), metadata, embedded);
        MetadataNames.copy(metadata, false, fields);
        PrintedPages.read(in.getPath(), collector);
      }
      case "application/msword",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> {
        parseByTika(in, XhtmlBlocks.ofOfficeDocument(collector), metadata, embedded);
        MetadataNames.copy(metadata, false, fields);
      }
      case "application/vnd.oasis.opendocument.text" -> {
        // Tika gives the properties and the files inside; only the styles tell the numbers.
        parseByTika(in, new DefaultHandler(), metadata, embedded);
        MetadataNames.copy(metadata, false, fields);
        OdtFile.read(in.getPath(), budget, parsers.context(), collector);
      }
      default -> {
        if (type.getSubtype().equals("rtf")) {
          InputStream rtf = RtfSource.readable(in);
          parseByTika(rtf, XhtmlBlocks.ofOfficeDocument(collector), metadata, embedded);
          RtfSource.readMarks(collector);
          MetadataNames.copy(metadata, false, fields);
        } else if (isText(type)) {
          PlainText.read(textOf(in), collector);
        } else {
          parseByTika(in, XhtmlBlocks.ofDocument(collector), metadata, embedded);
          MetadataNames.copy(metadata, false, fields);
        }
      }
    }
  }

  private void parseByTika(
      InputStream in, ContentHandler handler, Metadata metadata, Embedded embedded)
      throws IOException, SAXException, TikaException {
    ParseContext context = parsers.context();
    context.set(EmbeddedDocumentExtractor.class, embedded);
    parsers.parser().parse(in, handler, metadata, context);
  }

  private static String textOf(InputStream in) throws IOException {
    return TextDecoder.decode(in.readAllBytes());
  }

  private void readMarkdown(
      String text, SortedMap<String, String> fields, BlockCollector collector) {
    List<String> lines = Lines.of(text);
    FrontMatter front = FrontMatter.of(lines);
    front.fields().forEach((name, value) -> MetadataNames.put(fields, name, value));
    Markdown.read(lines.subList(front.bodyLine(), lines.size()), collector, this::readHtml);
  }

  /** Reads a piece of HTML inside another format; what cannot be read as HTML is left out. */
  private void readHtml(String html, BlockCollector collector) {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=UTF-8");
    List<TextBlock> before = collector.exchange(new ArrayList<>());
    try (InputStream in = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))) {
      Embedded nothingInside = new Embedded("", Integer.MAX_VALUE, MediaType.TEXT_HTML, collector);
      parseByTika(in, XhtmlBlocks.ofPage(collector), metadata, nothingInside);
    } catch (IOException | SAXException | TikaException e) {
      note(Failures.of(e));
    } finally {
      collector.exchange(before).forEach(collector::add);
    }
  }

  private void note(Extraction.NotExtracted failure) {
    if (firstFailure == null) {
      firstFailure = failure;
    }
  }

  /** What Tika calls for every document inside another. */
  private final class Embedded implements EmbeddedDocumentExtractor {
    private final String parentEntry;
    private final int depth;
    private final MediaType parentType;
    private final BlockCollector parent;

    private Embedded(String parentEntry, int depth, MediaType parentType, BlockCollector parent) {
      this.parentEntry = parentEntry;
      this.depth = depth;
      this.parentType = parentType;
      this.parent = parent;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      // What a book does not list as its text is its table of contents, its pictures and its fonts.
      boolean isPartOfBook = parentType.getSubtype().equals("epub+zip");
      return !isPartOfBook && budget.takeDocument(depth);
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws SAXException, IOException {
      String name = nameOf(metadata);
      try (TikaInputStream document = TikaInputStream.get(budget.limit(in))) {
        if (name.isEmpty() && parentType.getSubtype().equals("rfc822") && isBody(metadata)) {
          readIntoParent(document, metadata);
        } else {
          String entry = parentEntry.isEmpty() ? name : parentEntry + "/" + name;
          FailureReason reason =
              readDocument(document, metadata, entry.isEmpty() ? "attachment" : entry, depth);
          if (reason == FailureReason.ENCRYPTED) {
            note(new Extraction.NotExtracted(reason, name));
          }
        }
      } catch (Budget.TooLargeException | WriteLimitReachedException e) {
        throw e;
      } catch (IOException | SAXException | TikaException | RuntimeException e) {
        // One entry that cannot be read must not cost the others.
        note(Failures.of(e));
      }
    }

    private boolean isBody(Metadata metadata) {
      String type = metadata.get(Metadata.CONTENT_TYPE);
      return type != null && type.startsWith("text/");
    }

    private void readIntoParent(TikaInputStream document, Metadata metadata)
        throws IOException, SAXException, TikaException {
      MediaType type = MediaType.parse(String.valueOf(metadata.get(Metadata.CONTENT_TYPE)));
      parse(
          document,
          type == null ? MediaType.TEXT_PLAIN : type.getBaseType(),
          metadata,
          new TreeMap<>(),
          parent,
          this);
    }

    private String nameOf(Metadata metadata) {
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      return name == null ? "" : name.replace('\\', '/');
    }
  }
}
