package org.communique.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/** The encoding of a web page: what it declares, unless its bytes say otherwise. */
final class HtmlEncoding implements EncodingDetector {
  private static final long serialVersionUID = 1L;

  @Override
  public Charset detect(InputStream in, Metadata metadata) throws IOException {
    Charset declared = new HtmlEncodingDetector().detect(in, metadata);
    in.mark(TextDecoder.SAMPLE_BYTES);
    byte[] sample = in.readNBytes(TextDecoder.SAMPLE_BYTES);
    in.reset();
    return TextDecoder.charsetOf(sample, declared == null ? "" : declared.name());
  }
}
