package org.communique.extract;

import java.util.List;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParserConfig;

/**
 * The parsers of Tika as they are used here: nothing starts another program, nothing reads pictures
 * of text, nothing asks the network. Safe for several threads at once.
 */
final class TikaParsers {
  private final Detector detector;
  private final AutoDetectParser parser;

  TikaParsers() {
    MimeTypes types = MimeTypes.getDefaultMimeTypes();
    ServiceLoader loader = new ServiceLoader(TikaParsers.class.getClassLoader());
    Detector byTika = new DefaultDetector(types, loader);
    detector = (in, metadata) -> notNews(byTika.detect(in, metadata));
    DefaultParser parsers =
        new DefaultParser(
            types.getMediaTypeRegistry(),
            loader,
            List.of(TesseractOCRParser.class, CompositeExternalParser.class));
    parser = new AutoDetectParser(detector, parsers);
  }

  /**
   * Tika takes every text whose first word is "Article" for news of Usenet, and treaties begin so.
   */
  private static MediaType notNews(MediaType type) {
    return type.getBaseType().toString().equals("message/news") ? MediaType.TEXT_PLAIN : type;
  }

  Detector detector() {
    return detector;
  }

  Parser parser() {
    return parser;
  }

  /** Whether there is a parser for files of this type. */
  boolean supports(MediaType type) {
    ParseContext context = new ParseContext();
    var parsers = parser.getParsers(context);
    MediaType base = type.getBaseType();
    for (MediaType t = base; t != null; t = parser.getMediaTypeRegistry().getSupertype(t)) {
      if (parsers.containsKey(t)
          || parsers.containsKey(parser.getMediaTypeRegistry().normalize(t))) {
        return true;
      }
    }
    return false;
  }

  /** A new context with the settings of all parsers. */
  ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(Detector.class, detector);
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(PDFParserConfig.class, pdf());
    context.set(OfficeParserConfig.class, office());
    return context;
  }

  private static PDFParserConfig pdf() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setSortByPosition(false);
    pdf.setExtractInlineImages(false);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractBookmarksText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setSuppressDuplicateOverlappingText(true);
    return pdf;
  }

  private static OfficeParserConfig office() {
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeDeletedContent(false);
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeShapeBasedContent(true);
    office.setWriteSelectHeadersInBody(false);
    return office;
  }
}
