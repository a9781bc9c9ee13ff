package org.communique.testing;

import java.time.LocalDate;
import java.util.List;
import org.communique.model.Communique;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Signatory;
import org.communique.search.Vocabulary;

/** A small collection with every feature a page has to show. */
public final class SampleCommuniques {
  private SampleCommuniques() {}

  public static List<Communique> all() {
    return List.of(trilateral(), hostile(), french(), arabic(), undated(), chinese());
  }

  public static FixedEngine engine() {
    return new FixedEngine(all(), Vocabulary.standard());
  }

  /** Headings, list items, a table, persons, participants, references. */
  public static Communique trilateral() {
    return SampleText.of(
            "trilateral-ministerial-meeting-2k7q9d4m",
            "Joint Statement of the Trilateral Ministerial Meeting on Maritime Security")
        .metadata("author", "Ministry of Foreign Affairs")
        .metadata("header", "PRESS OFFICE\nFor immediate release")
        .state("JPN", "Japan")
        .state("KOR", "Republic of Korea")
        .state("USA", "United States")
        .party(
            Signatory.Type.PERSON,
            "",
            "Yoko Kamikawa",
            Signatory.Role.SIGNER,
            "Minister for Foreign Affairs",
            "JPN")
        .party(Signatory.Type.ORGANISATION, "UN", "United Nations", Signatory.Role.OBSERVER, "", "")
        .paragraph(
            "Washington, 3 June 2023. The ministers of Japan, the Republic of Korea and the United"
                + " States met to discuss maritime security and the rule of law at sea.")
        .issuedOn(LocalDate.of(2023, 6, 3), "3 June 2023")
        .about(List.of("maritime-security"), List.of(), List.of())
        .heading("Shared concerns")
        .paragraph(
            Paragraph.Kind.PROSE,
            "2.",
            "en",
            "2. They condemned the launches of ballistic missiles, which violate Security Council"
                + " resolution 2397 (2017), and called for their end.")
        .about(
            List.of("missile-air-threats"), List.of("condemn", "call-urge"), List.of("S/RES/2397"))
        .heading("Cooperation")
        .heading("At sea")
        .paragraph("They agreed to")
        .paragraph(
            Paragraph.Kind.LIST_ITEM,
            "(a)",
            "en",
            "(a) hold joint exercises for maritime search and rescue;")
        .paragraph(
            Paragraph.Kind.LIST_ITEM,
            "(b)",
            "en",
            "(b) share information on maritime traffic, consistent with the Law of the Sea.")
        .about(List.of("maritime-security"), List.of(), List.of("treaty:unclos"))
        .paragraph(Paragraph.Kind.LIST_ITEM, "", "en", "keep the sea lanes open.")
        .heading("Annex: contributions")
        .paragraph(Paragraph.Kind.TABLE_ROW, "", "en", "Country\tShips\tYears")
        .paragraph(Paragraph.Kind.TABLE_ROW, "", "en", "Japan\t4\t2024 to 2026")
        .paragraph(Paragraph.Kind.TABLE_ROW, "", "en", "United States\t6\t2024 to 2027")
        .paragraph("The next meeting takes place in Seoul.")
        .build();
  }

  /** Markup, quotes, a bell, an escape sequence and characters that turn the direction. */
  public static Communique hostile() {
    return SampleText.of(
            "hostile-5t8w2x1z", "<script>alert('title')</script> & \"maritime\" \u202Eevil")
        .kind(DocumentKind.STATEMENT)
        .metadata("x\"onload", "<b>bold</b>")
        .party(
            Signatory.Type.ORGANISATION, "X<1", "<i>Org</i>\u202E", Signatory.Role.ISSUER, "", "")
        .paragraph("A maritime text with <img src=x onerror=alert(1)>, \u0007 and \u001b[31mred.")
        .about(List.of("topic<x"), List.of(), List.of("<ref>"))
        .build();
  }

  public static Communique french() {
    return SampleText.of(
            "declaration-sur-la-securite-maritime-8h3n6b2c", "Déclaration sur la sécurité maritime")
        .kind(DocumentKind.DECLARATION)
        .language("fr")
        .issued(IssueDate.ofMonth(2021, 9), "date", "2021-09")
        .state("FRA", "France")
        .paragraph("Les ministres ont réaffirmé leur attachement à la sécurité maritime.")
        .about(List.of("maritime-security"), List.of(), List.of())
        .paragraph(Paragraph.Kind.PROSE, "", "en", "The French text is authentic.")
        .build();
  }

  public static Communique arabic() {
    return SampleText.of("bayan-mushtarak-4c9v7k2p", "بيان مشترك حول الأمن البحري")
        .language("ar")
        .issued(IssueDate.ofYear(2019), "date", "2019")
        .party(
            Signatory.Type.ORGANISATION,
            "GCC",
            "Gulf Cooperation Council",
            Signatory.Role.ISSUER,
            "",
            "")
        .paragraph("أكد الوزراء أهمية الأمن البحري (maritime security) وحرية الملاحة.")
        .build();
  }

  public static Communique chinese() {
    return SampleText.of("lianhe-gongbao-3d6f8g1h", "联合公报")
        .kind(DocumentKind.COMMUNIQUE)
        .language("zh")
        .issued(IssueDate.ofDay(LocalDate.of(2018, 5, 9)), "date", "2018-05-09")
        .state("JPN", "Japan")
        .paragraph("双方重申维护海上安全的重要性，并就共同关心的问题交换了意见。")
        .build();
  }

  public static Communique undated() {
    return SampleText.of("agreement-on-fisheries-9p4r7t2y", "Agreement on Fisheries")
        .kind(DocumentKind.TREATY)
        .state("JPN", "Japan")
        .paragraph("The Parties shall protect the maritime environment.")
        .build();
  }
}
