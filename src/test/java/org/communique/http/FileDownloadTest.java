package org.communique.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.model.CommuniqueId;
import org.communique.render.HtmlRenderer;
import org.communique.search.FileEntry;
import org.communique.search.SearchEngine;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDownloadTest {
  private static final String TEXT = "Joint Statement\n\nThe ministers met in %s.\n";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  private SearchEngine engine;
  private HttpServer server;
  private int port;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(corpus());
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
    server =
        new HttpServer(
            engine,
            new HtmlRenderer(Vocabulary.standard()),
            new ServerSettings("127.0.0.1", 0),
            ServerParts.NONE.withOriginals(Originals.in(corpus())));
    port = server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    engine.close();
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private Path write(String name, String place) throws IOException {
    Path file = corpus().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, TEXT.formatted(place));
  }

  private CommuniqueId ingested(String file) throws IOException {
    SampleCollection.ingest(corpus(), engine);
    for (FileEntry line : engine.status().files()) {
      if (line.path().equals(file)) {
        return line.ids().getFirst();
      }
    }
    throw new IllegalArgumentException("no file " + file);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void theBytesComeAsADownload() throws Exception {
    Path file = write("2023/seoul.txt", "Seoul");
    HttpResponse<byte[]> response = get("/files/" + ingested("2023/seoul.txt"));

    assertEquals(200, response.statusCode());
    assertArrayEquals(Files.readAllBytes(file), response.body());
    assertEquals("application/octet-stream", header(response, "Content-Type"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    assertEquals(
        "attachment; filename=\"seoul.txt\"; filename*=UTF-8''seoul.txt",
        header(response, "Content-Disposition"));
    assertEquals(Long.toString(Files.size(file)), header(response, "Content-Length"));
  }

  @Test
  void headTellsTheSameWithoutTheBytes() throws Exception {
    write("seoul.txt", "Seoul");
    URI address = URI.create("http://127.0.0.1:" + port + "/files/" + ingested("seoul.txt"));
    HttpResponse<byte[]> response =
        CLIENT.send(HttpRequest.newBuilder(address).HEAD().build(), BodyHandlers.ofByteArray());

    assertEquals(200, response.statusCode());
    assertEquals(0, response.body().length);
    assertTrue(header(response, "Content-Disposition").startsWith("attachment"));
  }

  @Test
  void anEmptyOrDifferentFileIsNotSentInItsPlace() throws Exception {
    Path file = write("seoul.txt", "Seoul");
    CommuniqueId id = ingested("seoul.txt");

    Files.writeString(file, "Something else");
    assertEquals(404, get("/files/" + id).statusCode());

    Files.delete(file);
    HttpResponse<byte[]> gone = get("/files/" + id);
    assertEquals(404, gone.statusCode());
    String page = new String(gone.body(), StandardCharsets.UTF_8);
    assertTrue(page.contains("is no longer there"), page);
    assertFalse(page.contains(corpus().toString()), page);
  }

  @Test
  void aLinkPutInPlaceOfAFileIsNotFollowedOutOfTheFolder() throws Exception {
    Path file = write("seoul.txt", "Seoul");
    CommuniqueId id = ingested("seoul.txt");
    Path outside = folder.resolve("outside.txt");
    Files.move(file, outside);
    Files.createSymbolicLink(file, outside);

    assertEquals(404, get("/files/" + id).statusCode());
  }

  @Test
  void aFolderPutInPlaceOfAnotherByALinkIsNotFollowed() throws Exception {
    Path file = write("2023/seoul.txt", "Seoul");
    CommuniqueId id = ingested("2023/seoul.txt");
    Path outside = folder.resolve("outside");
    Files.move(file.getParent(), outside);
    Files.createSymbolicLink(corpus().resolve("2023"), outside);

    assertEquals(404, get("/files/" + id).statusCode());
  }

  @Test
  void ofATextInAnArchiveTheArchiveIsSent() throws Exception {
    Path archive = corpus().resolve("two.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String place : new String[] {"Oslo", "Bern"}) {
        zip.putNextEntry(new ZipEntry(place + ".txt"));
        zip.write(TEXT.formatted(place).getBytes(StandardCharsets.UTF_8));
      }
    }
    HttpResponse<byte[]> response = get("/files/" + ingested("two.zip"));

    assertArrayEquals(Files.readAllBytes(archive), response.body());
    assertTrue(header(response, "Content-Disposition").contains("\"two.zip\""));
  }

  @Test
  void eachFileWithTheTextCanBeChosen() throws Exception {
    write("a.txt", "Seoul");
    write("b.txt", "Seoul");
    CommuniqueId id = ingested("a.txt");

    assertTrue(header(get("/files/" + id), "Content-Disposition").contains("\"a.txt\""));
    assertTrue(
        header(get("/files/" + id + "?source=2"), "Content-Disposition").contains("\"b.txt\""));
    assertEquals(400, get("/files/" + id + "?source=3").statusCode());
    assertEquals(400, get("/files/" + id + "?source=..%2Fa").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/files/unknown-1a2b3c4d", "/files/..%2F..%2Fetc%2Fpasswd", "/files/a.txt"})
  void onlyTextsOfTheCollectionHaveAFile(String path) throws Exception {
    write("a.txt", "Seoul");
    ingested("a.txt");

    assertEquals(404, get(path).statusCode());
  }

  @Test
  void namesOfAllKindsComeBack() throws Exception {
    String name = "Déclaration “é” 联合 \"q\" %41;.txt";
    Path file = write(name, "Seoul");
    HttpResponse<byte[]> response = get("/files/" + ingested(name));

    assertArrayEquals(Files.readAllBytes(file), response.body());
    assertTrue(header(response, "Content-Disposition").contains("filename*=UTF-8''D%C3%A9clar"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt, a.txt",
    "x/y/a b.pdf, a b.pdf, a%20b.pdf",
    "é.txt, _.txt, %C3%A9.txt",
    "𝒜.txt, _.txt, %F0%9D%92%9C.txt",
    "'a\"b\\c%d.txt', a_b_c_d.txt, a%22b%5Cc%25d.txt",
    "it's (1)*.txt, it's (1)*.txt, it%27s%20%281%29%2A.txt",
  })
  void namesAreWrittenByTheRules(String path, String ascii, String encoded) {
    assertEquals(
        "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded,
        AttachmentName.header(path));
  }

  @Test
  void aNameCannotAddALineToTheHeader() {
    String header = AttachmentName.header("a\r\nSet-Cookie: x\u0000\u202E.txt");

    assertEquals(
        "attachment; filename=\"a__Set-Cookie: x__.txt\";"
            + " filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%00%E2%80%AE.txt",
        header);
  }
}
