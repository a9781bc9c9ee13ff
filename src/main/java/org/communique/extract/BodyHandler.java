package org.communique.extract;

import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Watches what a parser makes of a document: ends the parse once the text is cut, as what follows
 * would be thrown away, and notes whether the document has any parts at all.
 */
final class BodyHandler extends ContentHandlerDecorator {
  /** What Tika writes around every document. */
  private static final Set<String> FRAME = Set.of("html", "head", "meta", "title", "body");

  private final BlockCollector collector;
  private boolean hasParts;

  BodyHandler(ContentHandler handler, BlockCollector collector) {
    super(handler);
    this.collector = collector;
  }

  /** Whether there was a paragraph, a sheet, or anything else, with or without text. */
  boolean hasParts() {
    return hasParts;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    hasParts |= !FRAME.contains(localName);
    super.startElement(uri, localName, name, attributes);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    super.characters(characters, start, length);
    if (collector.isTruncated()) {
      throw new WriteLimitReachedException(0);
    }
  }
}
