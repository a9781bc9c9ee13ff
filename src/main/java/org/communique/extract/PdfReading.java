package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a PDF: its pages, the files inside it and its properties, all from one loaded document.
 * Tika reads the properties only; its text does not tell where lines stand, and making it takes as
 * long as reading the pages.
 */
final class PdfReading {
  private final PDDocument document;

  private PdfReading(PDDocument document) {
    this.document = document;
  }

  /**
   * Reads one.
   *
   * @param metadata receives the properties, and the number of pages that have anything on them
   * @param collector receives the text
   * @param embedded receives the files inside
   * @throws IOException also when damage leaves nothing to see on the pages
   */
  static void read(
      TikaInputStream in,
      Metadata metadata,
      ParseContext context,
      BlockCollector collector,
      EmbeddedDocumentExtractor embedded)
      throws IOException, SAXException, TikaException {
    Path file = in.getPath();
    // Tika closes the document behind itself.
    PDDocument document = Loader.loadPDF(file.toFile());
    try {
      PdfReading reading = new PdfReading(document);
      PrintedPages.read(document, collector);
      reading.readFilesInside(embedded);
      boolean hasContents = !collector.blocks().isEmpty() || reading.hasContents();
      boolean isDamaged = !hasContents && (reading.lacksPages() || !isWellFormed(file));
      new Properties(document).parse(in, null, metadata, context);
      metadata.set(PagedText.N_PAGES, hasContents ? 1 : 0);
      if (isDamaged) {
        throw new IOException("its pages cannot be found");
      }
    } finally {
      document.close();
    }
  }

  private boolean hasContents() {
    for (PDPage page : document.getPages()) {
      if (page.hasContents()) {
        return true;
      }
    }
    return false;
  }

  private boolean lacksPages() {
    int found = 0;
    for (PDPage unusedPage : document.getPages()) {
      found++;
    }
    return found == 0 || found != document.getNumberOfPages();
  }

  /** Whether the file can be read without the repairs that reading does silently. */
  private static boolean isWellFormed(Path file) {
    try (var bytes = new RandomAccessReadBufferedFile(file);
        PDDocument strict = new org.apache.pdfbox.pdfparser.PDFParser(bytes).parse(false)) {
      COSDictionary catalog = strict.getDocumentCatalog().getCOSObject();
      return COSName.CATALOG.equals(catalog.getCOSName(COSName.TYPE));
    } catch (IOException damaged) {
      return false;
    }
  }

  private void readFilesInside(EmbeddedDocumentExtractor embedded)
      throws IOException, SAXException {
    for (PDComplexFileSpecification inside : filesInside()) {
      Metadata metadata = new Metadata();
      if (inside.getFilename() != null) {
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, inside.getFilename());
      }
      PDEmbeddedFile bytes = inside.getEmbeddedFile();
      if (bytes != null && embedded.shouldParseEmbedded(metadata)) {
        try (InputStream in = bytes.createInputStream()) {
          embedded.parseEmbedded(in, new DefaultHandler(), metadata, false);
        }
      }
    }
  }

  /** Those listed for the whole document, then those pinned to a page. */
  private List<PDComplexFileSpecification> filesInside() throws IOException {
    List<PDComplexFileSpecification> files = new ArrayList<>();
    var names = document.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      collect(names.getEmbeddedFiles(), identitySet(), files);
    }
    Set<COSBase> pages = identitySet();
    for (PDPage page : document.getPages()) {
      if (pages.add(page.getCOSObject())) {
        page.getAnnotations(PdfReading::isFile).forEach(file -> collect(file, files));
      }
    }
    return files;
  }

  private static void collect(
      PDNameTreeNode<PDComplexFileSpecification> node,
      Set<COSBase> seen,
      List<PDComplexFileSpecification> files)
      throws IOException {
    if (!seen.add(node.getCOSObject())) {
      return;
    }
    if (node.getNames() != null) {
      Collection<PDComplexFileSpecification> named = node.getNames().values();
      named.stream().filter(file -> file != null).forEach(files::add);
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
        collect(kid, seen, files);
      }
    }
  }

  private static boolean isFile(PDAnnotation annotation) {
    return annotation instanceof PDAnnotationFileAttachment;
  }

  private static void collect(PDAnnotation annotation, List<PDComplexFileSpecification> files) {
    try {
      PDFileSpecification file = ((PDAnnotationFileAttachment) annotation).getFile();
      if (file instanceof PDComplexFileSpecification inside) {
        files.add(inside);
      }
    } catch (IOException damaged) {
      // One attachment that cannot be read must not cost the others.
    }
  }

  private static Set<COSBase> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Tika's reader of properties over a document that is loaded already. */
  private static final class Properties extends PDFParser {
    private static final long serialVersionUID = 1L;

    private final transient PDDocument document;

    private Properties(PDDocument document) {
      this.document = document;
    }

    @Override
    protected PDDocument getPDDocument(
        InputStream in,
        TikaInputStream tikaIn,
        String password,
        StreamCacheCreateFunction cache,
        Metadata metadata,
        ParseContext context) {
      return document;
    }
  }
}
