package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.HtmlChecker;
import org.communique.testing.SampleCollection;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds of saved searches over files that change. */
class AlertsFeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir private Path folder;
  private Path corpus;
  private SearchEngine engine;
  private TestServer server;
  private Instant now = Instant.parse("2024-06-01T12:00:00Z");

  @BeforeEach
  void start() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    write(
        "a.txt", "On the Northern Sea", "Oslo, 3 May 2022\n\nThey agreed to protect the herring.");
    write("b.txt", "On the Southern Sea", "They agreed to protect the cod.");
    searches("fish = herring OR cod\nherring = /search?q=herring&unit=paragraph\n");
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    index(Extent.CHANGES);
    open();
  }

  private void open() throws IOException {
    server =
        TestServer.over(
            engine,
            ServerParts.NONE.withAlerts(
                AlertFeeds.of(folder.resolve("searches.txt"), folder.resolve("index"), () -> now)));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    engine.close();
  }

  private void searches(String lines) throws IOException {
    Files.writeString(folder.resolve("searches.txt"), lines);
  }

  private void write(String name, String title, String text) throws IOException {
    Files.writeString(corpus.resolve(name), title + "\n\n" + text);
  }

  private void index(Extent extent) throws IOException {
    SampleCollection.ingest(corpus, engine, extent);
  }

  private void later() {
    now = now.plusSeconds(3600);
  }

  private String body(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  /** The root of a feed that has all that RFC 4287 asks for. */
  private Element feed(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = body(path).getBytes(StandardCharsets.UTF_8);
    Element feed =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    assertTrue(URI.create(texts(feed, "id").getFirst()).isAbsolute());
    assertEquals(path, all(feed, "link").getFirst().getAttribute("href"));
    assertEquals("feed", feed.getLocalName());
    List<Instant> times = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Element entry : all(feed, "entry")) {
      assertTrue(URI.create(texts(entry, "id").getFirst()).isAbsolute());
      assertFalse(texts(entry, "title").getFirst().isBlank());
      ids.add(texts(entry, "id").getFirst());
      times.add(Instant.parse(texts(entry, "updated").getFirst()));
    }
    assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    assertEquals(ids.size(), ids.stream().distinct().count());
    if (!times.isEmpty()) {
      assertEquals(times.getFirst(), Instant.parse(texts(feed, "updated").getFirst()));
    }
    return feed;
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS(ATOM, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> texts(Element in, String name) {
    return all(in, name).stream().map(Element::getTextContent).toList();
  }

  private List<String> titles(String path) throws Exception {
    return all(feed(path), "entry").stream()
        .map(entry -> texts(entry, "title").getFirst())
        .toList();
  }

  @Test
  void aFeedBeginsWithWhatIsThereAsOfItsDays() throws Exception {
    List<Element> entries = all(feed("/alerts.atom?name=fish"), "entry");

    assertEquals(
        List.of("2022-05-03T00:00:00Z", "1970-01-01T00:00:00Z"),
        entries.stream().map(entry -> texts(entry, "updated").getFirst()).toList());
    assertEquals(3, titles("/alerts.atom").size());
    assertEquals(List.of("On the Northern Sea, paragraph 2"), titles("/alerts.atom?name=herring"));
  }

  @Test
  void whatIsNewComesFirstWithItsReasonAndKeepsItsIdAndTime() throws Exception {
    feed("/alerts.atom");
    later();
    write("c.txt", "On the Western Sea", "Herring is caught. Nobody counts.");
    index(Extent.CHANGES);
    Element entry = all(feed("/alerts.atom?name=fish"), "entry").getFirst();

    assertEquals("On the Western Sea", texts(entry, "title").getFirst());
    assertEquals("2024-06-01T13:00:00Z", texts(entry, "updated").getFirst());
    String summary = texts(entry, "summary").getFirst();
    assertTrue(summary.startsWith("New: fish (Communiqués for “herring OR cod”)\n"), summary);
    assertTrue(summary.contains("¶ 1: Herring is caught."), summary);
    assertTrue(summary.contains("“On the Western Sea”, undated, /c/on-the-western-sea-"), summary);
    assertTrue(all(entry, "link").getFirst().getAttribute("href").contains("?q=herring+OR+cod"));

    String before = body("/alerts.atom");
    later();
    assertEquals(before, body("/alerts.atom"), "nothing has changed");
    index(Extent.REBUILD);
    later();
    assertEquals(before, body("/alerts.atom"), "nothing has changed but the generation");
    server.close();
    open();
    assertEquals(before, body("/alerts.atom"), "another server goes on");
  }

  @Test
  void changedAndGoneAreToldToo() throws Exception {
    feed("/alerts.atom?name=fish");
    later();
    write("a.txt", "On the Northern Sea", "Oslo, 3 May 2022\n\nThey agreed to catch the herring.");
    write("b.txt", "On the Southern Sea", "They agreed to protect the whale.");
    index(Extent.CHANGES);

    assertEquals(
        List.of(
            "Changed: On the Northern Sea",
            "Gone: On the Southern Sea",
            "On the Northern Sea",
            "On the Southern Sea"),
        titles("/alerts.atom?name=fish"));
    assertTrue(body("/alerts.atom?name=fish").contains("the text was edited; it was on-the-nor"));
  }

  @Test
  void aSearchThatIsRewordedBeginsAnew() throws Exception {
    assertEquals(2, titles("/alerts.atom?name=fish").size());
    searches("fish = whale\n");
    assertEquals(List.of(), titles("/alerts.atom"));
    later();
    write("c.txt", "On the Western Sea", "A whale was seen.");
    index(Extent.CHANGES);
    server.close();
    open();

    assertEquals(List.of("On the Western Sea"), titles("/alerts.atom"));
    assertTrue(body("/alerts.atom").contains("<updated>2024-06-01T13:00:00Z</updated>"));
  }

  @Test
  void whereNothingCanBeKeptTheServerKeepsIt() throws Exception {
    Files.writeString(folder.resolve("index/watched"), "a file where a folder should be");
    String before = body("/alerts.atom?name=fish");
    later();
    assertEquals(before, body("/alerts.atom?name=fish"));
    write("c.txt", "On the Western Sea", "Herring is caught.");
    index(Extent.CHANGES);
    assertEquals("On the Western Sea", titles("/alerts.atom?name=fish").getFirst());
  }

  @Test
  void whatCannotBeAskedIsAProblem() throws Exception {
    assertEquals(400, server.get("/alerts.atom?name=birds").statusCode());
    searches("just words\n");
    HttpResponse<String> broken = server.get("/alerts.atom");
    assertEquals(503, broken.statusCode());
    assertFalse(broken.body().contains(folder.toString()), broken.body());
    assertEquals(200, server.get("/").statusCode());
    Files.delete(folder.resolve("searches.txt"));
    assertEquals(List.of(), titles("/alerts.atom"));
  }

  @Test
  void theFirstPageListsTheSearchesAndAnnouncesTheirFeed() throws Exception {
    String page = body("/");

    assertEquals(List.of(), HtmlChecker.errors(page));
    assertTrue(
        page.contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/alerts.atom\""
                + " title=\"Saved searches\">"));
    assertTrue(page.contains("<a href=\"/search?q=herring+OR+cod\">fish</a>"), page);
    assertTrue(page.contains("href=\"/alerts.atom?name=herring\""), page);
    searches("");
    assertFalse(body("/").contains("alerts.atom"));
  }

  @Test
  void theFirstPageOfBeforeIsNotSaidToHoldWhenSearchesAreOthers() throws Exception {
    String tag = server.get("/").headers().firstValue("ETag").orElseThrow();
    assertEquals(304, server.get("/", "If-None-Match", tag).statusCode());

    searches("whales = whale\n");
    HttpResponse<String> now = server.get("/", "If-None-Match", tag);
    assertEquals(200, now.statusCode());
    assertTrue(now.body().contains("whales"), now.body());
  }
}
