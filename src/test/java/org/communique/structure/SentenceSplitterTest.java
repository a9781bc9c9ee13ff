package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  /** A bar stands where a sentence has to end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on May 4.|They talked.",
        "Recalling resolution S/RES/2231 (2015), H.E. Mr. J. R. Smith spoke of Art. 5 and No. 7.",
        "The U.S. and the U.K. agreed.|They met in the U.S.|The talks went on.",
        "1. The Parties agree.|(a) The first; the second; and the third.",
        "They said: “We agree.”|He left.",
        "The list (see Annex B.)|The end.",
        "It was raised to 2.5 percent.|Was it enough?|Nobody knew!",
        "They met . . . and left.",
        "Labour rights.[5]|This includes others.",
        "هل اتفقوا؟|نعم.",
        "Стороны договорились.|В 1998 г. они встретились на ул. Мира.",
        "Monsieur X, M. Dupont et Mme. Durand ont signé.|Ils sont partis.",
      })
  void sentencesEndAtTheBars(String marked) {
    List<String> expected = List.of(marked.split("\\|"));
    String text = marked.replace('|', ' ');
    List<String> found = SentenceSplitter.split(text).stream().map(span -> span.in(text)).toList();
    assertEquals(expected, found);
  }
}
