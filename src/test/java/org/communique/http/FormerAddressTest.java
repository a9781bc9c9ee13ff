package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.communique.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of texts that were edited since. */
class FormerAddressTest {
  private static final String TITLE = "Joint Declaration on Fisheries\n\n";

  @TempDir Path folder;

  private Path corpus;
  private SearchEngine engine;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    open("index");
  }

  private void open(String index) throws IOException {
    engine = LuceneSearchEngine.openOrCreate(folder.resolve(index), Vocabulary.standard());
    server = TestServer.over(engine);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    engine.close();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(corpus.resolve(file), text);
  }

  private void index(Extent extent) throws IOException {
    SampleCollection.ingest(corpus, engine, extent);
  }

  private String id(String query) throws IOException {
    return engine.search(SearchRequest.of(query)).hits().getFirst().id().value();
  }

  private String location(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    return answer.statusCode() == 302
        ? answer.headers().firstValue("Location").orElse("")
        : Integer.toString(answer.statusCode());
  }

  @Test
  void anEditedTextIsFoundUnderEachOfItsAddressesAlsoAfterARebuild() throws Exception {
    write("a.txt", TITLE + "We will protect the herring of the northern sea from overfishing.");
    index(Extent.CHANGES);
    String first = id("herring");
    write(
        "a.txt", "Another Title\n\nWe will protect the cod of the northern sea from overfishing.");
    index(Extent.CHANGES);
    String second = id("cod");
    write("a.txt", TITLE + "We will protect the salmon of the northern sea from overfishing.");
    index(Extent.CHANGES);
    String third = id("salmon");

    for (int i = 0; i < 2; i++) {
      assertEquals(
          "/c/" + third + "?q=sea&p=2&formerly=" + first, location("/c/" + first + "?q=sea&p=2"));
      assertEquals("/c/" + third + "?formerly=" + second, location("/c/" + second));
      assertEquals(
          "/api/communiques/" + third + "?formerly=" + first,
          location("/api/communiques/" + first));
      index(Extent.REBUILD);
    }
    String page = server.get("/c/" + third + "?formerly=" + second).body();
    assertTrue(page.contains(second) && page.contains("earlier wording"), page);

    write("a.txt", TITLE + "We will protect the herring of the northern sea from overfishing.");
    index(Extent.CHANGES);
    assertEquals("200", location("/c/" + first), "the text is there again");
    assertEquals("/c/" + first + "?formerly=" + third, location("/c/" + third));
  }

  @Test
  void withoutTheOldIndexATitleLeadsToTheOnlyTextThatHasIt() throws Exception {
    write("a.txt", TITLE + "We will protect the herring of the northern sea from overfishing.");
    index(Extent.CHANGES);
    String first = id("herring");
    stop();
    open("another");
    write("b.txt", TITLE + "We will protect the cod of the northern sea from overfishing.");
    Files.delete(corpus.resolve("a.txt"));
    index(Extent.CHANGES);

    assertEquals("/c/" + id("cod") + "?formerly=" + first, location("/c/" + first));

    write("c.txt", TITLE + "We will protect the whale of the southern sea from hunting.");
    index(Extent.CHANGES);
    assertEquals("404", location("/c/" + first), "two have the title: nobody knows which is meant");
    assertEquals("404", location("/c/no-such-title-2k7q9d4m"));
  }

  @Test
  void aTextThatIsGoneLeadsToNoOtherOfItsFile() throws Exception {
    write(
        "all.jsonl",
        "{\"id\":\"1\",\"title\":\"On Herring\",\"text\":\"We will protect the herring of the"
            + " sea.\"}\n"
            + "{\"id\":\"2\",\"title\":\"On Cod\",\"text\":\"We will protect the cod of the"
            + " sea.\"}\n");
    index(Extent.CHANGES);
    String herring = id("herring");
    write(
        "all.jsonl",
        "{\"id\":\"2\",\"title\":\"On Cod\",\"text\":\"We will protect the cod of the sea.\"}\n");
    index(Extent.CHANGES);

    assertEquals("404", location("/c/" + herring));
  }
}
