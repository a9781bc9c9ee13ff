package org.communique.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one document by its format: its own text into a collector, what is inside it elsewhere. */
final class FormatReader {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t\\u00A0]*\\R");

  /** Formats in which an empty document still has a paragraph or a sheet. */
  private static final Set<String> HAVE_PARTS =
      Set.of(
          "application/msword",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.ms-excel",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final TikaParsers parsers;
  private final Budget budget;

  FormatReader(TikaParsers parsers, Budget budget) {
    this.parsers = parsers;
    this.budget = budget;
  }

  /**
   * A document that is read.
   *
   * @param type without parameters
   * @param metadata filled while the document is read
   * @param fields receives the metadata worth keeping
   * @param collector receives the text
   * @param inside reads what is inside the document
   */
  record Target(
      MediaType type,
      Metadata metadata,
      SortedMap<String, String> fields,
      BlockCollector collector,
      Inside inside) {}

  void read(TikaInputStream in, Target target) throws IOException, SAXException, TikaException {
    switch (target.type.toString()) {
      case "text/markdown", "text/x-web-markdown" ->
          readMarkdown(textOf(in, target.collector), target);
      case "application/xml", "application/tei+xml", "text/xml" ->
          XMLReaderUtils.parseSAX(
              in, new XmlBlocks(target.collector, target.fields), parsers.context());
      case "text/html", "application/xhtml+xml" -> {
        parse(in, XhtmlBlocks.ofPage(target.collector), target);
        MetadataNames.copy(target.metadata, true, target.fields);
      }
      case "message/rfc822" ->
          MailReader.read(in, target.inside, target.fields, target.collector, this::readHtml);
      case "application/mbox" -> MboxReader.read(in, target.inside);
      case "application/vnd.ms-outlook" -> readOutlookMail(in, target);
      case "application/pdf" -> {
        PdfReading.read(in, target.metadata, parsers.context(), target.collector, target.inside);
        MetadataNames.copy(target.metadata, false, target.fields);
      }
      case "application/vnd.oasis.opendocument.text" -> readOdt(in, target);
      case "application/msword",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> {
        parse(in, XhtmlBlocks.ofOfficeDocument(target.collector), target);
        MetadataNames.copy(target.metadata, false, target.fields);
      }
      // What a book does not list as its text is its table of contents, its pictures and its fonts.
      case "application/epub+zip" -> {
        parse(in, XhtmlBlocks.ofDocument(target.collector), target, NothingInside.INSTANCE);
        MetadataNames.copy(target.metadata, false, target.fields);
      }
      default -> readOther(in, target);
    }
  }

  private void readOutlookMail(TikaInputStream in, Target target)
      throws IOException, SAXException, TikaException {
    parse(in, XhtmlBlocks.ofDocument(target.collector), target);
    splitPlainText(target.collector);
    MetadataNames.copy(target.metadata, true, target.fields);
    if (target.fields.containsKey("created")) {
      target.fields.putIfAbsent("date", target.fields.get("created"));
    }
  }

  /** Tika hands over the plain text of a mail as one paragraph whatever its empty lines. */
  private static void splitPlainText(BlockCollector collector) {
    for (TextBlock block : collector.exchange(new ArrayList<>())) {
      if (EMPTY_LINE.matcher(block.text().strip()).find()) {
        PlainText.read(block.text(), collector);
      } else {
        collector.add(block);
      }
    }
  }

  /** Tika gives the properties and the files inside; only the styles tell the numbers. */
  private void readOdt(TikaInputStream in, Target target)
      throws IOException, SAXException, TikaException {
    parse(in, new DefaultHandler(), target);
    MetadataNames.copy(target.metadata, false, target.fields);
    OdtFile.read(in.getPath(), budget, parsers.context(), target.collector);
  }

  private void readOther(TikaInputStream in, Target target)
      throws IOException, SAXException, TikaException {
    String name = String.valueOf(target.metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    if (ArchiveReader.read(in, target.type.toString(), name, target.inside)) {
      return;
    }
    if (target.type.getSubtype().equals("rtf")) {
      InputStream rtf = RtfSource.readable(in);
      parse(rtf, XhtmlBlocks.ofOfficeDocument(target.collector), target);
      RtfSource.readMarks(target.collector);
      MetadataNames.copy(target.metadata, false, target.fields);
    } else if (isText(target.type)) {
      PlainText.read(textOf(in, target.collector), target.collector);
    } else {
      parse(in, handler(target), target);
      MetadataNames.copy(target.metadata, false, target.fields);
    }
  }

  private static ContentHandler handler(Target target) {
    return switch (target.type.getSubtype()) {
      case "vnd.ms-excel",
          "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "vnd.openxmlformats-officedocument.spreadsheetml.template",
          "vnd.ms-excel.sheet.macroenabled.12",
          "vnd.ms-excel.sheet.binary.macroenabled.12",
          "vnd.oasis.opendocument.spreadsheet" ->
          new SheetBlocks(target.collector);
      case "vnd.ms-powerpoint",
          "vnd.openxmlformats-officedocument.presentationml.presentation",
          "vnd.openxmlformats-officedocument.presentationml.slideshow",
          "vnd.ms-powerpoint.presentation.macroenabled.12" ->
          new SlideFilter(XhtmlBlocks.ofDocument(target.collector));
      default -> XhtmlBlocks.ofDocument(target.collector);
    };
  }

  private static boolean isText(MediaType type) {
    return type.getType().equals("text");
  }

  private String textOf(InputStream in, BlockCollector collector) throws IOException {
    byte[] bytes = in.readNBytes(budget.maxBytesOfText());
    if (in.read() >= 0) {
      collector.cut();
    }
    return TextDecoder.decode(bytes);
  }

  private void parse(InputStream in, ContentHandler handler, Target target)
      throws IOException, SAXException, TikaException {
    parse(in, handler, target, target.inside);
  }

  private void parse(
      InputStream in, ContentHandler handler, Target target, EmbeddedDocumentExtractor inside)
      throws IOException, SAXException, TikaException {
    ParseContext context = parsers.context();
    context.set(EmbeddedDocumentExtractor.class, inside);
    context.set(EncodingDetector.class, new HtmlEncoding());
    BodyHandler body = new BodyHandler(handler, target.collector);
    parsers.parser().parse(in, body, target.metadata, context);
    if (!body.hasParts() && HAVE_PARTS.contains(target.type.toString())) {
      throw new TikaException("not even an empty paragraph can be found in it");
    }
  }

  private void readMarkdown(String text, Target target) {
    List<String> lines = Lines.of(text);
    FrontMatter front = FrontMatter.of(lines);
    front.fields().forEach((name, value) -> MetadataNames.put(target.fields, name, value));
    Markdown.read(lines.subList(front.bodyLine(), lines.size()), target.collector, this::readHtml);
  }

  /** Reads a piece of HTML inside another format; what cannot be read as HTML is left out. */
  private void readHtml(String html, BlockCollector collector) {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=UTF-8");
    List<TextBlock> before = collector.exchange(new ArrayList<>());
    try (InputStream in = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))) {
      ParseContext context = parsers.context();
      context.set(EmbeddedDocumentExtractor.class, NothingInside.INSTANCE);
      // What the page declares was true of the bytes that it came in.
      context.set(EncodingDetector.class, (bytes, known) -> StandardCharsets.UTF_8);
      parsers.parser().parse(in, XhtmlBlocks.ofPage(collector), metadata, context);
    } catch (IOException | SAXException | TikaException e) {
      // Damaged markup inside a text that can be read: the text around it is what counts.
    } finally {
      collector.exchange(before).forEach(collector::add);
    }
  }

  /** For formats whose inner files are of no interest. */
  private enum NothingInside implements EmbeddedDocumentExtractor {
    INSTANCE;

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
