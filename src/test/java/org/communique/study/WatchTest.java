package org.communique.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.Ingestor.Extent;
import org.communique.lucene.LuceneSearchEngine;
import org.communique.search.ExportedHit;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchRequest.Unit;
import org.communique.search.Snippet;
import org.communique.search.Vocabulary;
import org.communique.testing.SampleCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to be new, changed or gone, over files that were edited. */
class WatchTest {
  private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
  private static final SearchRequest HERRING = SearchRequest.of("herring");
  private static final SearchRequest PARAGRAPHS = HERRING.withUnit(Unit.PARAGRAPH);

  @TempDir private Path folder;
  private Path corpus;
  private SearchEngine engine;
  private Optional<WatchMemory> memory = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    engine = LuceneSearchEngine.openOrCreate(folder.resolve("index"), Vocabulary.standard());
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private void write(String name, String title, String... paragraphs) throws IOException {
    Files.writeString(corpus.resolve(name), title + "\n\n" + String.join("\n\n", paragraphs));
  }

  private Differences<String> look(SearchRequest request) throws IOException {
    SampleCollection.ingest(corpus, engine);
    return lookAtIndex(request);
  }

  private Differences<String> lookAtIndex(SearchRequest request) throws IOException {
    Differences<String> found =
        new Watch<>(engine, WatchTest::name)
            .look(request, "/search?" + request.unit(), memory, NOON);
    memory = Optional.of(found.memory());
    return found;
  }

  private static String name(ExportedHit hit) {
    return hit.hit().title()
        + " "
        + hit.sentences().stream().map(Snippet::text).toList().toString();
  }

  @Test
  void theFirstLookOnlyRemembers() throws IOException {
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    Differences<String> first = look(HERRING);

    assertTrue(first.isFirst());
    assertEquals(List.of(), first.all());
    assertEquals(1, first.total());
    assertEquals(List.of(), look(HERRING).all());
    assertEquals(Optional.of(NOON), look(HERRING).since());
  }

  @Test
  void anotherSearchIsLookedAtForTheFirstTime() throws IOException {
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    look(HERRING);

    assertTrue(look(PARAGRAPHS).isFirst());
  }

  @Test
  void aTextThatComesIsNewAndOneThatGoesIsGone() throws IOException {
    look(HERRING);
    write("a.txt", "On the Northern Sea", "We will protect the herring.", "And the cod.");
    assertEquals(
        List.of(new Difference.New<>("On the Northern Sea [We will protect the herring.]")),
        look(HERRING).all());

    Files.delete(corpus.resolve("a.txt"));
    Difference.Gone<String> gone = look(HERRING).gone().getFirst();
    assertEquals(Difference.Reason.REMOVED, gone.reason());
    assertTrue(gone.id().value().startsWith("on-the-northern-sea-"), gone.toString());
    assertEquals(0, gone.paragraph());
    assertEquals("", gone.title());
  }

  @Test
  void anEditedTextIsChangedAndItsNewSentencesAreNamed() throws IOException {
    write("a.txt", "On the Northern Sea", "We will protect the herring. They are few.");
    String before = look(HERRING).memory().hits().getFirst().id().value();
    write(
        "a.txt",
        "On the Northern Sea",
        "We will protect the herring. They are few.",
        "Nobody catches herring in May.");

    Difference.Changed<String> changed = look(HERRING).changed().getFirst();
    assertEquals(List.of(before), changed.formerly().stream().map(Object::toString).toList());
    assertEquals(List.of(1), changed.newSentences());
    assertEquals(0, changed.sentencesGone());

    write("a.txt", "On the Northern Sea", "Nobody catches herring in May. So be it.");
    changed = look(HERRING).changed().getFirst();
    assertEquals(List.of(), changed.newSentences());
    assertEquals(1, changed.sentencesGone());
  }

  @Test
  void whatWasEditedAwaySaysWhatItIsNow() throws IOException {
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    write("b.txt", "On the Southern Sea", "We will protect the herring too.");
    look(HERRING);
    write("a.txt", "On the Northern Sea", "We will protect the cod.");
    write("c.txt", "On the Southern Sea", "We will protect the herring too.");

    Differences<String> found = look(HERRING);
    assertEquals(1, found.all().size(), found.toString());
    Difference.Gone<String> gone = found.gone().getFirst();
    assertEquals(Difference.Reason.EDITED, gone.reason());
    assertEquals("On the Northern Sea", gone.title());
    assertTrue(gone.successor().isPresent());
  }

  @Test
  void aTextEditedToAnotherHitIsMerged() throws IOException {
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    write("b.txt", "On the Northern Sea", "We shall protect the herring.");
    look(HERRING);
    write("b.txt", "On the Northern Sea", "We will protect the herring.");

    Difference.Gone<String> gone = look(HERRING).gone().getFirst();
    assertEquals(Difference.Reason.MERGED, gone.reason());
  }

  @Test
  void renamingMovingAndRebuildingChangesNothing() throws IOException {
    write("a.txt", "On the Northern Sea", "We will protect the herring.");
    write("b.txt", "On the Southern Sea", "We will protect the herring too.");
    look(PARAGRAPHS);
    Files.createDirectory(corpus.resolve("m"));
    Files.move(corpus.resolve("a.txt"), corpus.resolve("m/z.txt"));
    assertEquals(List.of(), look(PARAGRAPHS).all());

    SampleCollection.ingest(corpus, engine, Extent.REBUILD);
    assertEquals(List.of(), lookAtIndex(PARAGRAPHS).all());
  }

  @Test
  void ofAnEditedTextOnlyTheParagraphsThatChangedAreTold() throws IOException {
    write(
        "a.txt",
        "On the Northern Sea",
        "We will protect the herring.",
        "The herring are few in May.",
        "Agreed on herring.",
        "Agreed on herring.");
    assertEquals(4, look(PARAGRAPHS).total());
    write(
        "a.txt",
        "On the Northern Sea",
        "A first paragraph was put before them.",
        "We will protect the herring.",
        "The herring are few in June.",
        "Agreed on herring.");

    Differences<String> found = look(PARAGRAPHS);
    assertEquals(
        List.of("On the Northern Sea [The herring are few in June.]"),
        found.added().stream().map(Difference.New::hit).toList());
    assertEquals(
        List.of(Difference.Reason.REMOVED, Difference.Reason.REMOVED),
        found.gone().stream().map(Difference.Gone::reason).toList());
    assertEquals(0, found.changed().size(), found.toString());
  }

  @Test
  void aParagraphEditedInItsPlaceIsChanged() throws IOException {
    write("a.txt", "On the Northern Sea", "We meet.", "The herring are few in May. All know.");
    look(PARAGRAPHS);
    write("a.txt", "On the Northern Sea", "We meet.", "The herring are few in June. All know.");

    Differences<String> found = look(PARAGRAPHS);
    assertEquals(1, found.all().size(), found.toString());
    assertEquals(List.of(0), found.changed().getFirst().newSentences());
    assertEquals(1, found.changed().getFirst().sentencesGone());
  }
}
