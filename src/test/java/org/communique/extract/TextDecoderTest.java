package org.communique.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
