package org.communique.http;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.communique.json.Json;
import org.communique.json.JsonSyntaxException;
import org.communique.json.JsonValue;
import org.communique.render.FeedEntry;
import org.communique.study.StudyFileException;

/**
 * The entries that a feed has told, as a JSON file: {@code {"form":"communique feed 1","search":
 * ADDRESS,"entries":[…]}}, the newest first.
 */
final class FeedJournal {
  private static final String FORM = "communique feed 1";

  private final Path file;
  private final String address;

  /**
   * @param address of the search; entries of another one are not read
   */
  FeedJournal(Path file, String address) {
    this.file = file;
    this.address = address;
  }

  /**
   * The entries; empty when there is no file, or one of another search.
   *
   * @throws StudyFileException when the file has another form
   */
  Optional<List<FeedEntry>> read() throws IOException {
    JsonValue kept;
    try {
      kept = Json.parse(Files.readString(file));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (JsonSyntaxException | CharacterCodingException e) {
      throw new StudyFileException(
          "%s is no JSON (%s); move it away to begin anew.".formatted(file, e.getMessage()));
    }
    if (!kept.field("form").text().equals(FORM)) {
      throw new StudyFileException(
          "%s is not of the form “%s”; move it away to begin anew.".formatted(file, FORM));
    }
    return kept.field("search").text().equals(address)
        ? Optional.of(entries(kept))
        : Optional.empty();
  }

  private static List<FeedEntry> entries(JsonValue kept) {
    return kept.field("entries").elements().stream()
        .map(FeedEntry::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Writes the entries, all or nothing. */
  void write(List<FeedEntry> entries) throws IOException {
    JsonValue kept =
        JsonValue.object()
            .put("form", FORM)
            .put("search", address)
            .put("entries", entries.stream().map(FeedEntry::json).toList())
            .build();
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        next,
        Json.pretty(kept) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
