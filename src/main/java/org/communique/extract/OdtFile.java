package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of an OpenDocument file that its text is in. */
final class OdtFile {
  private final ZipFile zip;
  private final Budget budget;
  private final ParseContext context;

  private OdtFile(ZipFile zip, Budget budget, ParseContext context) {
    this.zip = zip;
    this.budget = budget;
    this.context = context;
  }

  /** Reads the text; does nothing if the archive has none. */
  static void read(Path file, Budget budget, ParseContext context, BlockCollector collector)
      throws IOException, SAXException, TikaException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      OdtFile odt = new OdtFile(zip, budget, context);
      OdtListStyles styles = new OdtListStyles();
      odt.parse("styles.xml", styles);
      odt.parse("content.xml", new OdtBlocks(collector, styles));
    }
  }

  private void parse(String name, DefaultHandler handler)
      throws IOException, SAXException, TikaException {
    ZipEntry part = zip.getEntry(name);
    if (part != null) {
      try (InputStream in = budget.limit(zip.getInputStream(part))) {
        XMLReaderUtils.parseSAX(in, handler, context);
      }
    }
  }
}
