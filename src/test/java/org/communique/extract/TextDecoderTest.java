package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static Stream<EncodingTable.Sample> samples() {
    return EncodingTable.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void textIsReadInEveryEncoding(EncodingTable.Sample sample) {
    assertTrue(sample.text().length() >= 200, sample + " is short");
    assertEquals(sample.text(), TextDecoder.decode(sample.bytes()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void halfOfTheTextIsEnough(EncodingTable.Sample sample) {
    String half = sample.text().substring(0, sample.text().length() / 2);
    assertEquals(half, TextDecoder.decode(half.getBytes(sample.charset())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void pageIsReadInTheEncodingItDeclaresOrNot(EncodingTable.Sample sample, @TempDir Path folder)
      throws IOException {
    assertEquals(sample.text(), textOf(declared(sample.charset().name()), sample, folder));
    assertEquals(sample.text(), textOf("", sample, folder), "not declared");
  }

  /** Only letters tell Hungarian and Czech from Latin 1, and they can be letters there too. */
  @ParameterizedTest
  @CsvSource({"utf-8, 0", "Shift_JIS, 0", "iso-8859-1, 3"})
  void pageThatDeclaresAWrongEncodingIsReadInItsOwn(
      String declared, int wrong, @TempDir Path folder) throws IOException {
    List<EncodingTable.Sample> misread = new ArrayList<>();
    for (EncodingTable.Sample sample : EncodingTable.samples().toList()) {
      if (!sample.text().equals(textOf(declared(declared), sample, folder))) {
        misread.add(sample);
      }
    }
    assertTrue(misread.size() <= wrong, misread.toString());
  }

  private static String declared(String charset) {
    return "<meta charset=\"%s\">".formatted(charset);
  }

  private static String textOf(String declaration, EncodingTable.Sample sample, Path folder)
      throws IOException {
    String page =
        "<html><head>%s<title>x</title></head><body><p>%s</p></body></html>"
            .formatted(declaration, sample.text());
    Path file = Extracting.write(folder.resolve("a.html"), page.getBytes(sample.charset()));
    return Extracting.texts(Extracting.extracted(file).documents().getFirst()).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkDecidesAndIsNoText(String charset) {
    byte[] bytes = "\uFEFFDéclaration".getBytes(Charset.forName(charset));
    assertEquals("Déclaration", TextDecoder.decode(bytes, "iso-8859-1"));
  }

  @Test
  void damagedUtf8IsStillUtf8() {
    byte[] bytes =
        "Déclaration commune à Genève, signée à l'été après un débat animé à Évian"
            .getBytes(StandardCharsets.UTF_8);
    bytes[30] = (byte) 0xFF;
    assertTrue(TextDecoder.decode(bytes).startsWith("Déclaration commune à Gen"));
  }
}
