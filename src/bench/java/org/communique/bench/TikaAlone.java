package org.communique.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;

/** Has Tika read the texts of a collection, each as a file of plain text, and does nothing else. */
final class TikaAlone {
  private static final String PLAIN = "text/plain; charset=UTF-8";

  private TikaAlone() {}

  /**
   * Reads on all processors and prints how many characters Tika gave.
   *
   * @param arguments the folder of JSON lines
   */
  public static void main(String[] arguments) throws Exception {
    AtomicLong characters = new AtomicLong();
    TXTParser parser = new TXTParser();
    new CollectionTexts(Path.of(arguments[0]))
        .inParallel(
            text -> {
              BodyContentHandler handler = new BodyContentHandler(-1);
              Metadata metadata = new Metadata();
              metadata.set(HttpHeaders.CONTENT_TYPE, PLAIN);
              byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
              try (TikaInputStream in = TikaInputStream.get(bytes)) {
                parser.parse(in, handler, metadata, new ParseContext());
              }
              characters.addAndGet(handler.toString().length());
            });
    System.out.println(characters);
  }
}
