package org.communique.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.communique.model.Signatory;
import org.communique.testing.TextsFromStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindFinderTest {
  private static final KindFinder KINDS = new KindFinder();

  @ParameterizedTest
  @CsvSource({
    "Joint Statement on the Free Trade Agreement,joint-statement",
    "Joint U.S.-Israel Statement,joint-statement",
    "G7 Leaders’ Statement,statement",
    "Joint Communiqué,communique",
    "Joint Press Release,press-release",
    "Joint Declaration by the Prime Ministers,declaration",
    "Memorandum of Understanding between A and B,memorandum",
    "Agreement between A and B on Reciprocal Trade,treaty",
    "Resolution Adopted by the General Assembly,resolution",
    "Chair’s Summary: Summit,other",
    "Final Draft Negotiating Text,other",
    "Notawisseling tussen de Regeringen,treaty",
    "Accord relatif à l’admission de stagiaires,treaty",
    "Déclaration conjointe,declaration",
    "Gemeinsame Erklärung,joint-statement",
    "Acuerdo entre los Gobiernos,treaty",
    "关于加强关系的联合声明,joint-statement",
    "海洋法公约,treaty",
    "Note,other"
  })
  void titleTellsTheKind(String title, String kind) {
    assertEquals(kind, KINDS.find(TextsFromStrings.text(title, "Text."), List.of()).label());
  }

  @Test
  void statementOfTwoStatesIsJoint() {
    List<Signatory> two = List.of(state("JPN"), state("KOR"));

    assertEquals(
        "joint-statement",
        KINDS.find(TextsFromStrings.text("Leaders’ Statement", "Text."), two).label());
  }

  private static Signatory state(String code) {
    return new Signatory(Signatory.Type.STATE, code, code, Signatory.Role.SIGNER, false, "", "");
  }
}
