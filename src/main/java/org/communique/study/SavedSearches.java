package org.communique.study;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communique.search.SearchRequest;

/**
 * A file of named searches: in each line a name, {@code =}, and a query or the address of a search
 * page. Lines in UTF-8; those that are blank or begin with {@code #} are for people.
 *
 * <pre>
 * # what the desk follows
 * launches = missile /s launch
 * japan    = /search?q=security&amp;signatory=JPN&amp;unit=paragraph
 * </pre>
 */
public final class SavedSearches {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int MAX_NAME = 64;

  /** The beginning of an address of a search page, with or without its server. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://[^/\\s]+(?:/[^?\\s]*)?)?/(?:api/search|api/export|search|search\\.atom)\\?",
          Pattern.CASE_INSENSITIVE);

  private static final String MARK_OF_BYTE_ORDER = "\uFEFF";

  private final Path file;
  private final Function<String, SearchRequest> addresses;

  /**
   * @param addresses reads what follows the question mark of an address; throws {@link
   *     IllegalArgumentException} with a sentence when it cannot be
   */
  public SavedSearches(Path file, Function<String, SearchRequest> addresses) {
    this.file = file;
    this.addresses = addresses;
  }

  public Path file() {
    return file;
  }

  /**
   * The searches in the order of the file; empty when there is no file.
   *
   * @throws StudyFileException when a line cannot be read, with file and line
   */
  public Optional<List<SavedSearch>> read() throws IOException {
    try {
      return Optional.of(parse(Files.readString(file)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (CharacterCodingException e) {
      throw new StudyFileException(file + ": the file is not in UTF-8.");
    }
  }

  private List<SavedSearch> parse(String text) throws StudyFileException {
    Map<String, SavedSearch> searches = new LinkedHashMap<>();
    int number = 0;
    String whole = text.startsWith(MARK_OF_BYTE_ORDER) ? text.substring(1) : text;
    for (String line : whole.split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        SavedSearch search = search(line, number);
        if (searches.putIfAbsent(search.name(), search) != null) {
          throw refused(number, "the name '%s' is used twice".formatted(search.name()));
        }
      }
    }
    return List.copyOf(searches.values());
  }

  private SavedSearch search(String line, int number) throws StudyFileException {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw refused(number, "a line is a name, “=”, and a query or the address of a search");
    }
    String name = line.substring(0, equals).strip();
    if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
      throw refused(
          number,
          "the name '%s' is not of small letters, digits and single hyphens, %d at most"
              .formatted(name, MAX_NAME));
    }
    String query = line.substring(equals + 1).strip();
    if (query.isEmpty()) {
      throw refused(number, "'%s' has no query".formatted(name));
    }
    return new SavedSearch(name, request(query, number));
  }

  private SearchRequest request(String query, int number) throws StudyFileException {
    var address = ADDRESS.matcher(query);
    if (!address.lookingAt()) {
      return SearchRequest.of(query);
    }
    String parameters = query.substring(address.end()).replaceFirst("#.*", "");
    try {
      return addresses
          .apply(parameters)
          .withSort(SearchRequest.Sort.RELEVANCE)
          .withPage(1, SearchRequest.DEFAULT_SIZE);
    } catch (IllegalArgumentException e) {
      throw refused(number, String.valueOf(e.getMessage()));
    }
  }

  private StudyFileException refused(int line, String reason) {
    String sentence = reason.endsWith(".") ? reason : reason + ".";
    return new StudyFileException("%s:%d: %s".formatted(file, line, sentence));
  }
}
