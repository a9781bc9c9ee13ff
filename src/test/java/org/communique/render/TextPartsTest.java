package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.search.OpenedCommunique;
import org.communique.search.Vocabulary;
import org.communique.testing.FixedEngine;
import org.communique.testing.SampleText;
import org.junit.jupiter.api.Test;

class TextPartsTest {
  private static final int PARAGRAPHS = 1203;
  private static final Communique LONG = text(PARAGRAPHS);
  private static final FixedEngine ENGINE = new FixedEngine(List.of(LONG), Vocabulary.standard());

  private static Communique text(int paragraphs) {
    SampleText text = SampleText.of("long-text-1a2b3c4d", "A long text at sea");
    for (int number = 1; number <= paragraphs; number++) {
      if (number % 100 == 1) {
        text.heading("Chapter " + number + " of the sea");
      }
      text.paragraph("Paragraph " + number + " was agreed at sea.");
    }
    return text.build();
  }

  private static String page(ReaderView view) {
    OpenedCommunique opened = ENGINE.open(LONG.id(), view.query()).orElseThrow();
    return new HtmlRenderer(Vocabulary.standard()).communique(opened, view);
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(MatchResult::group).toList();
  }

  @Test
  void aTextIsWholeUpToALimit() {
    assertFalse(TextParts.of(text(TextParts.WHOLE_PARAGRAPHS).text()).isDivided());
    assertTrue(TextParts.of(text(TextParts.WHOLE_PARAGRAPHS + 1).text()).isDivided());
    assertFalse(TextParts.of(LONG.text()).whole().isDivided());
  }

  @Test
  void partsFollowEachOtherAndCoverTheText() {
    CommuniqueText text = LONG.text();
    TextParts parts = TextParts.of(text);
    int paragraph = 0;
    int position = 0;
    for (int number = 1; number <= parts.count(); number++) {
      TextParts.Part part = parts.part(number);
      assertEquals(paragraph + 1, part.first());
      assertEquals(position, part.span().start());
      assertEquals(part, parts.with(part.first()));
      assertEquals(part, parts.with(part.last()));
      paragraph = part.last();
      position = part.span().end();
    }
    assertEquals(PARAGRAPHS, paragraph);
    assertEquals(text.text().length(), position);
    assertEquals(parts.part(parts.count()), parts.with(1_000_000));
  }

  @Test
  void aTextWithoutParagraphsHasOnePart() {
    TextParts parts = TextParts.of(SampleText.of("empty-1a2b3c4d", "A title").build().text());

    assertEquals(1, parts.count());
    assertEquals(1, parts.with(1).number());
    assertEquals(1, parts.paragraphAt(3));
  }

  @Test
  void allPartsTogetherShowEveryParagraphAndNumberEveryMatchOnce() {
    StringBuilder pages = new StringBuilder();
    for (int first = 1; first <= PARAGRAPHS; first += TextParts.PARAGRAPHS) {
      pages.append(page(ReaderView.of("sea").at(first)));
    }
    String whole = page(new ReaderView("sea", 0, true, false, ""));

    for (String pattern : List.of(" id=\"p\\d+\"", "<mark id=\"m\\d+\"", " id=\"h\\d+\"")) {
      assertEquals(all(whole, pattern), all(pages.toString(), pattern));
    }
    int matches = ENGINE.open(LONG.id(), "sea").orElseThrow().matches().size();
    assertEquals(matches, all(whole, "<mark id=").size());
  }

  /**
   * As many characters as a text may have; a browser is given little more than one part of them.
   */
  @Test
  void aTextOfSixMillionCharactersIsASmallPage() {
    SampleText text = SampleText.of("huge-text-1a2b3c4d", "A huge text");
    String words = "The Parties agree on the freedom of the seas. ".repeat(11);
    for (int number = 1; number <= 12_000; number++) {
      text.paragraph(number + ". " + words);
    }
    FixedEngine engine = new FixedEngine(List.of(text.build()), Vocabulary.standard());
    OpenedCommunique opened =
        engine.open(new CommuniqueId("huge-text-1a2b3c4d"), "freedom").orElseThrow();

    String page =
        new HtmlRenderer(Vocabulary.standard())
            .communique(opened, ReaderView.of("freedom").at(6000));

    assertTrue(opened.communique().text().text().length() > 6_000_000);
    assertTrue(page.length() < 1_500_000, page.length() + " characters");
    assertTrue(page.contains("id=\"p6000\""));
    assertTrue(page.contains("132,000 matches"));
  }

  @Test
  void theLastMatchOfAPartLeadsToTheNextPart() {
    List<String> links = all(page(ReaderView.of("sea")), "(?<=<mark id=\"m)[^>]*><a href=\"[^\"]*");

    assertEquals("#m2", links.getFirst().replaceAll(".*href=\"", ""));
    assertEquals(
        "/c/long-text-1a2b3c4d?q=sea&amp;p=501#m" + (links.size() + 1),
        links.getLast().replaceAll(".*href=\"", ""));
  }

  @Test
  void theBarLeadsToMatchesOfOtherParts() {
    String page = page(ReaderView.of("sea").at(700));

    assertTrue(page.contains("<span class=\"match-count\">1,217 matches</span>"), page);
    int before = 1 + 5 + 500;
    assertTrue(page.contains("data-previous=\"/c/long-text-1a2b3c4d?q=sea&amp;p=500#m" + before));
    assertTrue(page.contains("data-next=\"/c/long-text-1a2b3c4d?q=sea&amp;p=1001#m"));
    assertTrue(page.contains("Part 2 of 3: paragraphs 501 to 1,000"));
    assertTrue(page.contains("href=\"/c/long-text-1a2b3c4d?q=sea&amp;p=all\""));
  }

  @Test
  void aLinkToALateParagraphNamesItToTheServer() {
    assertEquals("/c/long-text-1a2b3c4d#p500", PageUrls.paragraph(LONG.id(), "", 500));
    assertEquals("/c/long-text-1a2b3c4d?p=501#p501", PageUrls.paragraph(LONG.id(), "", 501));
  }
}
