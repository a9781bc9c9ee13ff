package org.communique.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells the title of each slide, which the parser hands over like any other line: it is the first
 * one, if it is short and no sentence. Leaves out what stands on every slide, and the numbers and
 * dates around notes.
 */
final class SlideFilter extends DefaultHandler {
  private static final Set<String> HIDDEN = Set.of("slide-master-content", "slide-master-notes");
  private static final String CONTENT = "slide-content";
  private static final String NOTES = "slide-notes";

  /** Titles of two lines on a slide; longer ones are its text. */
  private static final int MAX_TITLE_LENGTH = 200;

  private static final AttributesImpl NO_ATTRIBUTES = new AttributesImpl();

  private final ContentHandler target;
  private final Deque<String> classes = new ArrayDeque<>();
  private final StringBuilder paragraph = new StringBuilder();
  private boolean isTitleDue;
  private boolean isHeld;
  private int hiddenDepth;

  SlideFilter(ContentHandler target) {
    this.target = target;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    String type = attributes.getValue("class");
    classes.push(type == null ? "" : type);
    isTitleDue |= CONTENT.equals(type);
    hiddenDepth += hiddenDepth > 0 || HIDDEN.contains(classes.element()) ? 1 : 0;
    if (hiddenDepth > 0 || isHeld) {
      paragraph.append(localName.equals("br") ? "\n" : "");
      return;
    }
    if (localName.equals("p") && (isTitleDue || classes.contains(NOTES))) {
      isHeld = true;
      paragraph.setLength(0);
    } else {
      isTitleDue &= !localName.equals("table");
      target.startElement(uri, localName, qName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    classes.pop();
    if (hiddenDepth > 0) {
      hiddenDepth--;
    } else if (isHeld) {
      if (localName.equals("p")) {
        isHeld = false;
        emitHeld(uri);
      }
    } else {
      target.endElement(uri, localName, qName);
    }
  }

  private void emitHeld(String uri) throws SAXException {
    String text = paragraph.toString();
    boolean hasLetter = text.codePoints().anyMatch(Character::isLetter);
    boolean isNotes = !isTitleDue;
    if (BlockCollector.isBlank(text) || (isNotes && !hasLetter)) {
      return;
    }
    String element = isTitleDue && isTitle(text) ? "h2" : "p";
    isTitleDue = false;
    target.startElement(uri, element, element, NO_ATTRIBUTES);
    target.characters(text.toCharArray(), 0, text.length());
    target.endElement(uri, element, element);
  }

  private static boolean isTitle(String text) {
    String line = text.strip();
    boolean isSentence = line.endsWith(".") || line.endsWith(";") || line.endsWith(",");
    return line.length() <= MAX_TITLE_LENGTH && !isSentence;
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (isHeld) {
      paragraph.append(characters, start, length);
    } else if (hiddenDepth == 0) {
      target.characters(characters, start, length);
    }
  }

  @Override
  public void endDocument() throws SAXException {
    target.endDocument();
  }
}
