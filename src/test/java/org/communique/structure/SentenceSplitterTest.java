package org.communique.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  /** A language and a text; a bar stands where a sentence has to end. */
  private static final String IN_LANGUAGES =
      """
      en They met on May 4.|They talked.
      en Recalling resolution S/RES/2231 (2015), H.E. Mr. J. R. Smith spoke of Art. 5 and No. 7.
      en The Council adopted resolution 2231 (2015).|It entered into force at 5 p.m. on Friday.
      en The U.S. and the U.K. agreed.|They met in the U.S.|The talks went on.
      en U.S. Secretary of Defense Lloyd J. Austin III met H.E. Adm. Kim and Lt. Gen. Park.|They agreed.
      en WASHINGTON, D.C. – The President met the Prime Minister.|They spoke of trade.
      en 1. The Parties agree.|(a) The first; the second; and the third.
      en 4. The Committee shall (i) meet once a year; (ii) report to the Council; and (iii) elect a chair.
      en Each Party shall: (a) inform the other; and (b) act in good faith.|It shall report.
      en They said: “We agree.”|He left.
      en The Minister said, “This will not stand.”|“We shall act,” he added.
      en The list (see Annex B.)|The end.
      en (The text was adopted by consensus.)|The meeting rose.
      en It was raised to 2.5 percent.|Was it enough?|Nobody knew!
      en They met . . . and left.
      en They noted “... the need for restraint ...” and called for talks.
      en The text reads: “The Parties … shall consult.”|They did.
      en Labour rights.[5]|This includes others.
      en The measures were lifted.12|The Parties took note.
      en See Nos. 12 and 14, paras. 3–5, and vol. 429, p. 31 of the Treaty Series.|It binds.
      en The case Moore v. United States was cited.|Nothing followed.
      en Reaffirming the Charter; recalling the Treaty; noting the report, they agreed to meet again.
      en Messrs. Smith and Jones, Jr., and Dr. Ali Hassan of Acme Corp. in St. John's signed.
      en The Parties shall meet in January, etc.|The first meeting is in Rome.
      en Article III. The Parties shall consult.|They shall report.
      en 31 bis. The Committee shall meet.|It shall report.
      en Under Decision 1/CP. 16 and A/CONF. 62/122 the work goes on.|It is funded.
      en The Agreement entered into force on 1 Jan. 2019.|It was amended in Dec. 2021.
      en Option A.|The second is Annex B.|The third is none.
      en For the Kingdom of Belgium: A. Janssens, Minister|For Japan: B. Sato, Ambassador
      en For the Government of the For the Government of Malaysia: United States: A. Smith B. Ali
      en NOTES:|1. The first is a sentence.|2. The second is one too.
      en Smith, J. (Ed.). (1855). Documents of the colony.|They are kept in Albany.
      en Article 5 ............ 12
      en The leaders met at No. 10 Downing St. in London.|They dined.
      fr M. Dupont, Mme. Durand et S. Exc. M. Lévy ont signé.|Ils sont partis.
      fr L’art. 26 et l’al. 2 du traité s’appliquent, cf. p. 12.|La Commission en prend acte.
      fr « Nous sommes d’accord. »|Le ministre est parti le 1er janv. 2020.
      fr Êtes-vous d’accord ?|Oui !|La séance est levée.
      fr Fait à Paris, le 3 déc. 1951, en double exemplaire.|Les Parties s’en félicitent.
      de Am 29. Juli traf Dr. Müller am 3. Gipfel ein.|Er blieb bis 5. August.
      de Gemäß Art. 5 Abs. 2 Nr. 3 gilt dies z. B. für die Parteien, d. h. für beide.|Sie stimmen zu.
      de Im 21. Jahrhundert und im XX. Jahrhundert war dies so.|Das bleibt.
      de „Wir sind uns einig.“|Er ging.
      es El Sr. Pérez y la Sra. Gómez, S.E. el Dr. Ruiz, firmaron el art. 5 y la pág. 12.|Se fueron.
      es ¿Están de acuerdo?|¡Sí!|La reunión terminó en EE. UU.|Los ministros partieron.
      it L’On. Rossi e il Sig. Bianchi hanno firmato l’art. 3, pag. 12, ecc.|La seduta è tolta.
      pt O Sr. Silva e a Sra. Costa, S.E. o Dr. Lima, assinaram o art. 5.º do acordo.|A reunião acabou.
      nl Dhr. De Vries en mevr. Bakker (Trb. 1982, nr. 164) tekenden, m.b.t. art. 5.|Zij gingen.
      pl Zgodnie z art. 5 ust. 2 pkt. 3 umowy strony, np. Polska, działają.|Umowa wchodzi w życie.
      cs Podle čl. 5 odst. 2 se strany sešly 3. května.|Dohodly se.
      da Mødet fandt sted den 3. Juni.|Parterne var enige.
      ru Стороны договорились.|В 1998 г. они встретились на ул. Мира.
      ru Согласно ст. 5, п. 2 и гл. 3, г-н И. И. Иванов подписал протокол в 1998 г.|Стороны согласны.
      ru «Мы согласны».|Он ушёл.
      uk Відповідно до ст. 5 сторони зустрілися в м. Київ.|Вони домовилися.
      ar هل اتفقوا؟|نعم.|وقع د. أحمد ماهر الاتفاق.
      ar عقد الاجتماع في عام 2015 م.|واتفق الجانبان.
      zh 双方同意。|“我们将继续努力。”|会议于3月5日举行！|是吗？|是的。
      zh 双方认为，（一）合作重要；（二）对话必要。|会议结束。
      ja 両国は合意した。|「協力を続ける。」|会談は終わった。
      hi वे मिले।|उन्होंने बात की।
      """;

  static Stream<String> inLanguages() {
    return IN_LANGUAGES.lines();
  }

  @ParameterizedTest
  @MethodSource("inLanguages")
  void sentencesEndAtTheBars(String row) {
    String marked = row.substring(3);
    List<String> expected = List.of(marked.split("\\|"));
    String language = row.substring(0, 2);
    assertEquals(expected, sentences(text(marked, language), language));
  }

  /** Where the bar follows a mark of full width, or a lost space, there is no space in the text. */
  private static String text(String marked, String language) {
    return language.equals("zh") || language.equals("ja")
        ? marked.replace("|", "")
        : marked.replaceAll("\\|$", "").replace('|', ' ');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The notes were exchanged.|It shall enter into force in 1967.|The Parties agree.",
        "signed in French.|Pour le Gouvernement des Pays-Bas:(s.) R. FLAES.|Pour le Gouvernement"
            + " norvégien:(s.) H. LANGE.",
        "reads as follows:(as in Nr. I)|The proposal is acceptable.",
      })
  void sentencesEndWhereTheSpaceAfterThemWasLost(String marked) {
    assertEquals(List.of(marked.split("\\|")), sentences(marked.replace("|", ""), "en"));
  }

  @Test
  void sentencesHoldAllOfATextButItsSpaces() {
    String text = ". a.. (b.) 1. … ?! “.” ) c. S/RES/1 (1). Und";
    String kept = String.join("", sentences(text, "und"));
    assertEquals(text.replace(" ", ""), kept.replace(" ", ""));
  }

  private static List<String> sentences(String text, String language) {
    return SentenceSplitter.split(text, language).stream().map(span -> span.in(text)).toList();
  }
}
