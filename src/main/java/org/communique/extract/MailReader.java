package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.SAXException;

/**
 * Reads a mail (RFC 5322, MIME): its body is one document, whose header fields are metadata; each
 * attachment is a document of its own, a mail inside the mail too. Pictures and signatures that
 * belong to the body are left out.
 */
final class MailReader extends AbstractContentHandler {
  /** What programs add to a mail, and nobody reads. */
  private static final Set<String> CLUTTER =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-keys",
          "text/vcard",
          "text/x-vcard",
          "text/directory",
          "message/delivery-status",
          "message/disposition-notification");

  private final Inside inside;
  private final Deque<MailPart> open = new ArrayDeque<>();
  private final MailPart root = MailPart.multipart("multipart/mixed");
  private MailHeaders headers = new MailHeaders();
  private MailHeaders mail = headers;
  private boolean isFirstHeader = true;

  private MailReader(Inside inside) {
    this.inside = inside;
    open.push(root);
  }

  /**
   * Reads a mail.
   *
   * @param html reads a piece of HTML into a collector
   */
  static void read(
      InputStream in,
      Inside inside,
      SortedMap<String, String> fields,
      BlockCollector collector,
      BiConsumer<String, BlockCollector> html)
      throws IOException, SAXException {
    MailReader reader = new MailReader(inside);
    MimeStreamParser parser = new MimeStreamParser(MimeConfig.PERMISSIVE);
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    parser.setContentHandler(reader);
    try {
      parser.parse(in);
    } catch (MimeException e) {
      inside.omitRest(e);
    }
    reader.copyFields(fields);
    for (MailPart text : reader.root.chosen()) {
      addText(text, collector, html);
    }
  }

  private static void addText(
      MailPart text, BlockCollector collector, BiConsumer<String, BlockCollector> html) {
    if (text.isHtml()) {
      html.accept(text.text(), collector);
    } else {
      PlainText.read(text.text(), collector);
    }
  }

  private void copyFields(SortedMap<String, String> fields) {
    put(fields, "title", mail.text("subject"));
    put(fields, "date", mail.date());
    put(fields, "from", mail.text("from"));
    put(fields, "to", mail.text("to"));
    put(fields, "language", mail.text("content-language"));
  }

  private static void put(SortedMap<String, String> fields, String name, String value) {
    if (!BlockCollector.isBlank(value)) {
      MetadataNames.put(fields, name, value);
    }
  }

  @Override
  public void startHeader() {
    headers = new MailHeaders();
  }

  @Override
  public void field(Field field) {
    headers.add(field);
  }

  @Override
  public void endHeader() {
    if (isFirstHeader) {
      mail = headers;
      isFirstHeader = false;
    }
  }

  @Override
  public void startMultipart(BodyDescriptor descriptor) {
    MailPart part = MailPart.multipart(descriptor.getMimeType());
    open.element().add(part);
    open.push(part);
  }

  @Override
  public void endMultipart() {
    open.pop();
  }

  @Override
  public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
    String type = headers.type();
    if (CLUTTER.contains(type)) {
      return;
    }
    String name = headers.fileName();
    boolean isText = type.equals("text/plain") || type.equals("text/html");
    if (isText && name.isEmpty() && !headers.isAttachment()) {
      open.element().add(MailPart.text(headers, content));
    } else if (!isPartOfBody(type, name)) {
      attach(type, name, content);
    }
  }

  /** A picture shown in the text, or another form of the text such as an invitation. */
  private boolean isPartOfBody(String type, String name) {
    boolean isShown = type.startsWith("image/") && !headers.isAttachment();
    boolean isOtherForm = open.element().isAlternative() && name.isEmpty();
    return isShown || isOtherForm;
  }

  private void attach(String type, String name, InputStream content) throws IOException {
    if (!inside.mayRead(name)) {
      return;
    }
    Metadata metadata = new Metadata();
    if (!name.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    metadata.set(Metadata.CONTENT_TYPE, type);
    if (type.equals("message/rfc822")) {
      metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
    }
    try {
      inside.read(name, content, metadata);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }
}
