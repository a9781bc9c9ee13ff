package org.communique.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.Communique;
import org.communique.model.DocumentKind;
import org.communique.model.Evidence.InMetadata;
import org.communique.model.Evidence.InText;
import org.communique.model.IssueDate;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.Source;
import org.communique.model.SourcedCommunique;
import org.communique.model.TextSpan;
import org.communique.testing.ListEngine;
import org.junit.jupiter.api.Test;

class AnnotationSummaryTest {
  private static final Signatory JAPAN =
      new Signatory(Signatory.Type.STATE, "JPN", "Japan", Signatory.Role.SIGNER, true, "", "");
  private static final Signatory MINISTER =
      new Signatory(
          Signatory.Type.PERSON,
          "",
          "Hayashi Yoshimasa",
          Signatory.Role.HOST,
          false,
          "Minister",
          "JPN");

  private static <T> Annotation<T> found(T value, String quote, String rule) {
    return new Annotation<>(value, new InText(TextSpan.EMPTY, quote), rule);
  }

  @Test
  void everyFactStandsWithItsProofAndSentencesWithoutFactsAreLeftOut() {
    Communique plain =
        ListEngine.communique("sea-2k7q9d4m", "On the sea", "It is cold.", "We condemn S/RES/1.");
    SentenceAnnotations facts =
        new SentenceAnnotations(
            List.of(found("sea", "sea", "clause:1")),
            List.of(found("condemn", "condemn", "verb")),
            List.of(found(new Reference("S/RES/1"), "S/RES/1", "symbol")));
    Annotations annotations =
        new Annotations(
            Optional.of(
                new Annotation<>(
                    IssueDate.ofMonth(2023, 6),
                    new InMetadata("date", "June\u001b 2023"),
                    "field")),
            DocumentKind.STATEMENT,
            List.of(found(JAPAN, "G7", "grouping")),
            List.of(found(MINISTER, "hosted by", "host")),
            List.of(SentenceAnnotations.NONE, facts));
    Communique communique = new Communique(plain.id(), plain.text(), annotations);

    assertEquals(
        """
        sea-2k7q9d4m.txt: On the sea
          id           sea-2k7q9d4m
          kind         statement
          language     en
          date         2023-06 (month)  "June? 2023" [field]
          signatory    JPN Japan (state, signer, as a member of the grouping)  "G7" [grouping]
          participant  Hayashi Yoshimasa (person, host, Minister, for JPN)  "hosted by" [host]
          ¶2 We condemn S/RES/1.
             topic      sea  "sea" [clause:1]
             act        condemn  "condemn" [verb]
             reference  S/RES/1  "S/RES/1" [symbol]
        """,
        AnnotationSummary.text(
            new SourcedCommunique(new Source("sea-2k7q9d4m.txt", "", 0, ""), communique)));
  }

  @Test
  void domainsAloneAreShownAndLongClausesAreNot() {
    String clause = "clause:(+(reaffirm* underlin*) +(\"open sea\" \"high seas\" strait*))";
    String quote = "reaffirm " + "that it is of great weight to all ".repeat(3) + "straits";
    Communique plain = ListEngine.communique("sea-2k7q9d4m", "On the sea", "We reaffirm.");
    SentenceAnnotations facts =
        new SentenceAnnotations(
            List.of(), List.of(found("security", quote, clause)), List.of(), List.of());
    Annotations annotations =
        new Annotations(
            Optional.empty(), DocumentKind.STATEMENT, List.of(), List.of(), List.of(facts));
    Communique communique = new Communique(plain.id(), plain.text(), annotations);

    String summary =
        AnnotationSummary.text(
            new SourcedCommunique(new Source("sea-2k7q9d4m.txt", "", 0, ""), communique));

    assertEquals(
        "     domain     security  \"reaffirm that it is of great … great weight to all straits\""
            + " [clause]",
        summary.lines().reduce("", (first, last) -> last));
  }
}
