package org.communique.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Reads pictures of text with tesseract, page by page. */
final class OcrReader {
  /** What tesseract's manual asks for. */
  private static final float DOTS_PER_INCH = 300;

  private static final float POINTS_PER_INCH = 72;

  /** A page of A3 at 300 dpi has 17 million. */
  private static final long MAX_PIXELS = 40_000_000;

  private static final int SECONDS_PER_PAGE = 120;
  private static final String PAGE_END = "\f";

  private final String languages;

  OcrReader(OcrSettings settings) {
    this.languages = settings.joinedLanguages();
  }

  void readImage(Path image, BlockCollector collector)
      throws IOException, SAXException, TikaException {
    if (pixels(image) > MAX_PIXELS) {
      throw new Budget.TooLargeException("more than " + MAX_PIXELS + " pixels");
    }
    PlainText.read(recognised(image), collector);
  }

  /** From the header; 0 when the format is not known here and the header is left to tesseract. */
  private static long pixels(Path image) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(image.toFile())) {
      Iterator<ImageReader> readers = in == null ? null : ImageIO.getImageReaders(in);
      if (readers == null || !readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  void readPdf(Path file, BlockCollector collector)
      throws IOException, SAXException, TikaException {
    StringBuilder text = new StringBuilder();
    Path image = Files.createTempFile("page", ".png");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      renderer.setSubsamplingAllowed(true);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        float dpi = dotsPerInch(pdf.getPage(page).getCropBox());
        BufferedImage rendered = renderer.renderImageWithDPI(page, dpi, ImageType.GRAY);
        ImageIO.write(rendered, "png", image.toFile());
        text.append(recognised(image)).append(PAGE_END);
      }
    } finally {
      Files.deleteIfExists(image);
    }
    PlainText.read(text.toString(), collector);
  }

  /** Fewer for posters and plans, which would not fit into the memory. */
  private static float dotsPerInch(PDRectangle page) {
    double squareInches =
        (double) page.getWidth() * page.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
    double most = Math.sqrt(MAX_PIXELS / Math.max(squareInches, 1));
    return (float) Math.min(DOTS_PER_INCH, most);
  }

  private String recognised(Path image) throws IOException, SAXException, TikaException {
    TesseractOCRConfig config = new TesseractOCRConfig();
    config.setLanguage(languages);
    config.setTimeoutSeconds(SECONDS_PER_PAGE);
    ParseContext context = new ParseContext();
    context.set(TesseractOCRConfig.class, config);
    BodyContentHandler text = new BodyContentHandler(-1);
    try (TikaInputStream in = TikaInputStream.get(image)) {
      parser().parse(in, text, new Metadata(), context);
    }
    return text.toString();
  }

  private static TesseractOCRParser parser() throws TikaConfigException {
    TesseractOCRParser parser = new TesseractOCRParser();
    parser.initialize(Map.of());
    return parser;
  }
}
