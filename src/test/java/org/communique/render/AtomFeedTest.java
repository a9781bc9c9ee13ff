package org.communique.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCommuniques;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {
  private static Document feed(SearchRequest request) throws Exception {
    String xml = AtomFeed.of(SampleCommuniques.engine().search(AtomFeed.request(request)));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> texts(Element in, String name) {
    return all(in, name).stream().map(Element::getTextContent).toList();
  }

  @Test
  void entriesAreTheHitsNewestFirst() throws Exception {
    SearchRequest request = SearchRequest.of("").withPage(1, 100);
    List<Element> entries = all(feed(request).getDocumentElement(), "entry");

    assertEquals(SampleCommuniques.engine().search(request).total(), entries.size());
    List<Instant> times =
        entries.stream().map(entry -> Instant.parse(texts(entry, "updated").getFirst())).toList();
    assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    List<String> ids = entries.stream().map(entry -> texts(entry, "id").getFirst()).toList();
    assertEquals(entries.size(), ids.stream().distinct().count());
  }

  @Test
  void anEntryHasTheIdAndTheSentencesOfItsText() throws Exception {
    Element entry =
        all(feed(SearchRequest.of("maritime")).getDocumentElement(), "entry").getFirst();

    assertTrue(texts(entry, "id").getFirst().matches("urn:communique:[a-z0-9-]+"));
    assertTrue(texts(entry, "summary").getFirst().toLowerCase(Locale.ROOT).contains("maritime"));
    assertTrue(all(entry, "link").getFirst().getAttribute("href").contains("?q=maritime"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"><script>&amp;]]>",
        "maritime \u0000\u001B\uFFFF\uFFFE\u202E",
        "lone \uD800 surrogate",
        "\uD83D\uDE00 سلام"
      })
  void everyQueryGivesWellFormedXmlWithAllThatAtomAsksFor(String query) throws Exception {
    for (SearchRequest.Unit unit : SearchRequest.Unit.values()) {
      Element feed = feed(SearchRequest.of(query).withUnit(unit)).getDocumentElement();
      assertTrue(URI.create(texts(feed, "id").getFirst()).isAbsolute());
      assertFalse(texts(feed, "title").getFirst().isBlank());
      Instant.parse(texts(feed, "updated").getFirst());
      assertEquals("self", all(feed, "link").getFirst().getAttribute("rel"));
    }
  }

  @Test
  void markupOfATitleIsText() throws Exception {
    SearchRequest request = SearchRequest.of("").withPage(1, 100);
    List<String> titles = texts(feed(request).getDocumentElement(), "title");

    String hostile = DisplayText.line(SampleCommuniques.hostile().title());
    assertTrue(titles.contains(hostile), titles.toString());
  }

  @Test
  void thePageAnnouncesItsFeed() {
    String page =
        new HtmlRenderer(Vocabulary.standard())
            .search(SampleCommuniques.engine().search(SearchRequest.of("maritime")));

    assertTrue(
        page.contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\""
                + " href=\"/search.atom?q=maritime\""),
        page);
  }
}
