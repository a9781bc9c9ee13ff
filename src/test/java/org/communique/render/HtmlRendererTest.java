package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Paragraph;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.FixedEngine;
import org.communique.testing.GoldenFile;
import org.communique.testing.HtmlChecker;
import org.communique.testing.SampleCommuniques;
import org.communique.testing.SampleText;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
  private static final FixedEngine ENGINE = SampleCommuniques.engine();
  private static final HtmlRenderer RENDERER = new HtmlRenderer(Vocabulary.standard());

  private static String search(SearchRequest request) {
    return RENDERER.search(ENGINE.search(request));
  }

  private static String communique(Communique communique, String query) {
    return RENDERER.communique(ENGINE.open(communique.id(), query).orElseThrow(), query);
  }

  @Test
  void searchPage() {
    Filters filters =
        Filters.NONE
            .within(Optional.of(LocalDate.of(2023, 1, 1)), Optional.of(LocalDate.of(2023, 12, 31)))
            .withValues(Facet.Field.SIGNATORY, List.of("JPN", "KOR"))
            .withValues(Facet.Field.KIND, List.of("joint-statement"));
    GoldenFile.assertMatches(
        "search.html", search(SearchRequest.of("maritime security?").withFilters(filters)));
  }

  @Test
  void communiquePage() {
    GoldenFile.assertMatches(
        "communique.html", communique(SampleCommuniques.trilateral(), "maritime security"));
  }

  @Test
  void startPage() {
    SearchRequest newest = SearchRequest.of("").withSort(SearchRequest.Sort.DATE).withPage(1, 3);
    GoldenFile.assertMatches(
        "start.html",
        RENDERER.start(
            ENGINE.status(),
            ENGINE.search(newest),
            List.of(new ExampleQuery("\"law of the sea\"", "exactly these words"))));
  }

  @Test
  void errorPage() {
    GoldenFile.assertMatches(
        "error.html",
        RENDERER.error(500, "Something went wrong", "Try <again>.", "1-2", "a \"b\""));
  }

  @Test
  void markupOfATextIsShownAndNotObeyed() {
    String page = communique(SampleCommuniques.hostile(), "maritime");

    assertNoMarkupOfTexts(page);
    assertTrue(page.contains("&lt;script&gt;alert("), page);
    assertFalse(page.contains("\u001b"), "an escape character is no HTML");
  }

  @Test
  void markupOfAQueryIsShownAndNotObeyed() {
    String query = "\"><script>alert(1)</script>'&amp;\u202E";
    String page = search(SearchRequest.of(query));

    assertNoMarkupOfTexts(page);
    assertTrue(
        page.contains("value=\"&#34;>&lt;script>alert(1)&lt;/script>&#39;&amp;amp;\uFFFD\""), page);
    assertNoMarkupOfTexts(communique(SampleCommuniques.trilateral(), query));
    assertNoMarkupOfTexts(RENDERER.error(400, "Bad", query, "", query));
  }

  @Test
  void markupOfAFilterIsShownAndNotObeyed() {
    Filters filters =
        Filters.NONE
            .withValues(Facet.Field.SIGNATORY, List.of("<script>x</script>"))
            .withValues(Facet.Field.TOPIC, List.of("\" onclick=x"))
            .withValues(Facet.Field.KIND, List.of("<b>"));

    assertNoMarkupOfTexts(search(SearchRequest.of("").withFilters(filters)));
  }

  /** The only script is the page's own; attribute values hold no bare quotation mark or angle. */
  private static void assertNoMarkupOfTexts(String page) {
    String outsideAttributes = page.replaceAll("\"[^\"]*\"", "\"\"");
    assertFalse(outsideAttributes.contains("<script>"), page);
    assertFalse(outsideAttributes.contains("<img"), page);
    assertFalse(outsideAttributes.contains("<b>"), page);
    assertFalse(outsideAttributes.contains("<i>"), page);
    assertFalse(Pattern.compile("<[^>]* on\\w+=").matcher(outsideAttributes).find(), page);
  }

  @Test
  void pagesHoldNoInlineStyleOrScript() {
    for (String page :
        List.of(
            search(SearchRequest.of("maritime")),
            communique(SampleCommuniques.trilateral(), "maritime"))) {
      assertFalse(Pattern.compile("\\sstyle\\s*=").matcher(page).find(), page);
      assertFalse(page.contains("<style"), page);
      assertFalse(Pattern.compile("<script(?![^>]* src=)").matcher(page).find(), page);
    }
  }

  @Test
  void pagesHaveOneMainHeadingAndNoIdTwice() {
    for (String page :
        List.of(
            search(SearchRequest.of("maritime")),
            communique(SampleCommuniques.trilateral(), "maritime"))) {
      assertEquals(1, count(page, "<h1[ >]"));
      List<String> ids =
          Pattern.compile(" id=\"([^\"]*)\"")
              .matcher(page)
              .results()
              .map(result -> result.group(1))
              .toList();
      assertEquals(ids.stream().distinct().toList(), ids);
    }
  }

  private static int count(String page, String pattern) {
    return (int) Pattern.compile(pattern).matcher(page).results().count();
  }

  @Test
  void everyMatchIsMarkedAndLeadsToTheNext() {
    Communique communique = SampleCommuniques.trilateral();
    int matches = ENGINE.open(communique.id(), "maritime sea").orElseThrow().matches().size();
    String page = communique(communique, "maritime sea");

    for (int match = 1; match <= matches; match++) {
      int next = match == matches ? 1 : match + 1;
      assertTrue(page.contains("<mark id=\"m%d\"><a href=\"#m%d\">".formatted(match, next)), page);
    }
    assertEquals(matches, count(page, "<mark"));
  }

  @Test
  void foreignTextNamesItsLanguageAndDirection() {
    assertTrue(
        communique(SampleCommuniques.arabic(), "")
            .contains("class=\"text\" lang=\"ar\" dir=\"rtl\""));
    assertTrue(
        communique(SampleCommuniques.chinese(), "").contains("<h1 lang=\"zh\" dir=\"ltr\">"));
    assertTrue(
        communique(SampleCommuniques.french(), "").contains("<p class=\"words\" lang=\"en\""),
        "a paragraph in another language than its text");
  }

  @Test
  void aPartyLeadsToTheWordsThatProveIt() {
    String page = communique(SampleCommuniques.trilateral(), "");

    assertTrue(page.contains("data-proof=\"1\"><time datetime=\"2023-06-03\""), page);
    assertTrue(
        page.contains("<span class=\"proof\" id=\"e1\" data-proof=\"1\">3 June 2023</span>"), page);
    assertTrue(
        page.contains("<a class=\"proof-link\" href=\"#e2\" data-proof=\"2\""), "in the title");
  }

  @Test
  void whoSignsAndWhoIsOnlyNamedStandApart() {
    String page = communique(SampleCommuniques.trilateral(), "");
    int signing = page.indexOf("Signed or issued by");
    int others = page.indexOf("Present or named, not signing");

    assertTrue(signing >= 0 && signing < page.indexOf("Yoko Kamikawa"), page);
    assertTrue(page.indexOf("Yoko Kamikawa") < others, page);
    assertTrue(page.indexOf("United Nations") > others, page);
    assertTrue(page.contains("Minister for Foreign Affairs, for Japan"), page);
  }

  @Test
  void citedTextsAreNamedAndLeadToTextsThatCiteThem() {
    String page = communique(SampleCommuniques.trilateral(), "");

    assertTrue(
        page.contains(
            "<a href=\"/search?q=cites%3A%22S%2FRES%2F2397%22\" title=\"Texts that cite the"
                + " same\"><bdi>S/RES/2397</bdi></a>"),
        page);
    SampleText text = SampleText.of("text-1a2b3c4d", "Paris Agreement").paragraph("Agreed.");
    text.about(List.of(), List.of(), List.of("treaty:unclos-1982#87"));
    FixedEngine engine = new FixedEngine(List.of(text.build()), Vocabulary.standard());
    String other =
        RENDERER.communique(engine.open(new CommuniqueId("text-1a2b3c4d"), "").orElseThrow(), "");
    assertTrue(
        other.contains(
            "<a href=\"/search?q=cites%3A%22treaty%3Aunclos-1982%22\" title=\"Texts that cite the"
                + " same\"><bdi>Convention on the Law of the Sea, article 87</bdi></a>"),
        other);
  }

  @Test
  void topicsStandBesideTheirSentenceWhenAskedFor() {
    Communique communique = SampleCommuniques.trilateral();
    var opened = ENGINE.open(communique.id(), "").orElseThrow();
    String plain = RENDERER.communique(opened, ReaderView.of(""));
    String noted = RENDERER.communique(opened, new ReaderView("", 0, false, true, ""));

    assertFalse(plain.contains("margin-notes"), plain);
    assertTrue(plain.contains("href=\"/c/" + communique.id() + "?topics=1\""), plain);
    assertTrue(noted.contains("<span class=\"sentence\" id=\"p2s1\">2. They condemned"), noted);
    assertTrue(noted.contains("<a class=\"sentence-link\" href=\"#p2s1\""), noted);
    assertTrue(noted.contains("href=\"/search?act=condemn\""), noted);
    assertTrue(noted.contains("href=\"/search?q=cites%3A%22S%2FRES%2F2397%22\""), noted);
  }

  @Test
  void readerPagesAreValidHtml() {
    for (Communique communique : SampleCommuniques.all()) {
      for (boolean showsTopics : List.of(false, true)) {
        var opened = ENGINE.open(communique.id(), "maritime").orElseThrow();
        String page =
            RENDERER.communique(opened, new ReaderView("maritime", 0, false, showsTopics, ""));

        assertEquals(List.of(), HtmlChecker.errors(page), page);
      }
    }
  }

  @Test
  void theCheckerOfHtmlFindsErrors() {
    String page = communique(SampleCommuniques.trilateral(), "");

    assertFalse(HtmlChecker.errors(page.replace("<h1", "<h1 dir=\"up\"")).isEmpty());
  }

  @Test
  void everyParagraphHasItsCitation() {
    Communique communique = SampleCommuniques.trilateral();
    var opened = ENGINE.open(communique.id(), "").orElseThrow();
    String site = "http://127.0.0.1:7070";
    String page = RENDERER.communique(opened, new ReaderView("", 0, false, false, site));

    int paragraphs = communique.text().paragraphs().size();
    assertEquals(paragraphs + 1, count(page, "class=\"citation\""));
    assertTrue(page.contains("3 June 2023, para. 2, http://127.0.0.1:7070/c/"), page);
  }

  @Test
  void eachValueOfAFacetCanBeChosenExcludedAndTakenBack() {
    String page = search(SearchRequest.of("maritime"));
    assertTrue(page.contains("href=\"/search?q=maritime&amp;signatory=JPN\""), page);
    assertTrue(page.contains("href=\"/search?q=maritime&amp;not.signatory=JPN\""), page);
    assertTrue(page.contains("href=\"/search?q=maritime&amp;signatories="), page);

    Filters notJapan =
        Filters.NONE.withExcluded(Facet.Field.SIGNATORY, List.of("JPN", "<script>x</script>"));
    String without = search(SearchRequest.of("maritime").withFilters(notJapan));
    assertTrue(without.contains("<bdi>Not: Signed by Japan</bdi>"), without);
    assertTrue(
        without.contains("href=\"/search?q=maritime&amp;not.signatory=%3Cscript%3E"), without);
    assertNoMarkupOfTexts(without);
  }

  @Test
  void topicsStandBelowTheirDomain() {
    String page = search(SearchRequest.of("maritime"));
    String domain = page.substring(page.indexOf("<h3>Topic "));

    assertTrue(domain.indexOf("topic=") < domain.indexOf("class=\"facet-parts\""), domain);
    assertEquals(1, count(page, "<h3>Topic "));
  }

  @Test
  void anUndatedTextSaysSo() {
    String page = communique(SampleCommuniques.undated(), "");

    assertTrue(page.contains("<span>Undated</span>"), page);
    assertFalse(page.contains("<time"), page);
  }

  @Test
  void aDateIsShownAsExactlyAsItIsKnown() {
    assertTrue(
        communique(SampleCommuniques.french(), "")
            .contains("<time datetime=\"2021-09\">September 2021</time>"));
    assertTrue(
        communique(SampleCommuniques.arabic(), "").contains("<time datetime=\"2019\">2019</time>"));
  }

  @Test
  void aPageBeyondTheLastLeadsBack() {
    String page = search(SearchRequest.of("maritime").withPage(90, 1));

    assertTrue(page.contains("There are fewer pages than this."), page);
    assertTrue(page.contains("href=\"/search?q=maritime&amp;size=1\""), page);
  }

  @Test
  void pagesOfResultsAreLinked() {
    String page = search(SearchRequest.of("maritime").withPage(2, 1));

    assertTrue(page.contains("href=\"/search?q=maritime&amp;size=1\" rel=\"prev\""), page);
    assertTrue(
        page.contains("href=\"/search?q=maritime&amp;page=3&amp;size=1\" rel=\"next\""), page);
    assertTrue(page.contains("<ol start=\"2\">"), page);
  }

  @Test
  void withoutHitsThePageSaysHowToGoOn() {
    String page = search(SearchRequest.of("maritime zeppelin"));

    assertTrue(page.contains("No communiqués"), page);
    assertTrue(page.contains("href=\"/search?q=maritime+zeppelin&amp;match=any\""), page);
  }

  @Test
  void aHeadingWithNothingBelowItIsNotLost() {
    SampleText text = SampleText.of("protocol-1a2b3c4d", "Protocol").paragraph("Agreed at sea.");
    FixedEngine engine =
        new FixedEngine(List.of(text.heading("Done at sea").build()), Vocabulary.standard());

    String page =
        RENDERER.communique(
            engine.open(new CommuniqueId("protocol-1a2b3c4d"), "sea").orElseThrow(), "sea");

    assertTrue(page.contains("Done at <mark id=\"m2\"><a href=\"#m1\">sea</a></mark>"), page);
  }

  @Test
  void longTextsCanBeShownWhole() {
    SampleText text = SampleText.of("long-text-1a2b3c4d", "A long text");
    for (int i = 1; i <= 3000; i++) {
      text.paragraph(Paragraph.Kind.PROSE, i + ".", "en", i + ". The Parties agree at sea.");
    }
    FixedEngine engine = new FixedEngine(List.of(text.build()), Vocabulary.standard());

    String page =
        RENDERER.communique(
            engine.open(new CommuniqueId("long-text-1a2b3c4d"), "sea").orElseThrow(),
            new ReaderView("sea", 0, true, false, ""));

    assertEquals(3000, count(page, "<mark id="));
    assertTrue(page.contains("id=\"p3000\""));
  }
}
