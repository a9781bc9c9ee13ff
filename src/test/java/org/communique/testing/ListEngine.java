package org.communique.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.communique.model.Annotations;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Source;
import org.communique.model.TextSpan;
import org.communique.query.QueryParser;
import org.communique.search.ClauseExplanation;
import org.communique.search.CountedClause;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.Facet;
import org.communique.search.FileEntry;
import org.communique.search.Hit;
import org.communique.search.IndexLockedException;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.NearPassage;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Suggestion;
import org.communique.search.WordingScan;

/**
 * The smallest engine: looks through a list. A communiqué is a hit when its text has all (or any)
 * words of the query as they are printed, but for case; filters other than the kind are refused.
 */
public final class ListEngine implements SearchEngine {
  private static final String GENERATION = "g1";

  private final List<Communique> communiques;
  private final List<FileEntry> files;
  private boolean isClosed;

  public ListEngine(List<Communique> communiques, List<FileEntry> files) {
    this.communiques = communiques.stream().sorted(Comparator.comparing(Communique::id)).toList();
    this.files = List.copyOf(files);
  }

  /** A communiqué in English whose paragraphs are one sentence each. */
  public static Communique communique(String id, String title, String... paragraphs) {
    StringBuilder text = new StringBuilder(title);
    List<Paragraph> numbered = new ArrayList<>();
    List<SentenceAnnotations> annotations = new ArrayList<>();
    for (String paragraph : paragraphs) {
      text.append("\n\n");
      TextSpan span = new TextSpan(text.length(), text.length() + paragraph.length());
      text.append(paragraph);
      numbered.add(
          new Paragraph(
              numbered.size() + 1,
              span,
              Paragraph.Kind.PROSE,
              "",
              List.of(),
              "en",
              List.of(new Sentence(1, span))));
      annotations.add(SentenceAnnotations.NONE);
    }
    return new Communique(
        new CommuniqueId(id),
        new CommuniqueText(
            title,
            new TextSpan(0, title.length()),
            text.toString(),
            "en",
            numbered,
            new TreeMap<>()),
        new Annotations(
            Optional.empty(), DocumentKind.STATEMENT, List.of(), List.of(), annotations));
  }

  public boolean isClosed() {
    return isClosed;
  }

  @Override
  public SearchEngine withTimeLimit(Duration limit) {
    return this;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    List<Communique> found = communiques.stream().filter(c -> matches(c, request)).toList();
    int start = Math.min(found.size(), (request.page() - 1) * request.size());
    int end = Math.min(found.size(), start + request.size());
    List<Hit> hits = new ArrayList<>();
    for (int i = start; i < end; i++) {
      hits.add(hit(i + 1, found.get(i)));
    }
    List<String> notes =
        request.text().contains("foo:") ? List.of("There is no field 'foo'.") : List.of();
    return new SearchResult(
        request,
        request.text(),
        notes,
        List.of(),
        tree(request),
        List.of(),
        GENERATION,
        found.size(),
        true,
        0,
        hits,
        List.of());
  }

  private static CountedClause tree(SearchRequest request) {
    return CountedClause.uncounted(QueryParser.parse(request.text()).node());
  }

  private static boolean matches(Communique communique, SearchRequest request) {
    List<String> kinds = request.filters().values(Facet.Field.KIND);
    if (!kinds.isEmpty() && !kinds.contains(communique.annotations().kind().label())) {
      return false;
    }
    String text = communique.text().text().toLowerCase(Locale.ROOT);
    List<String> words = words(request.text());
    return switch (request.match()) {
      case ALL -> words.stream().allMatch(text::contains);
      case ANY, AUTO -> words.stream().anyMatch(text::contains);
    };
  }

  private static List<String> words(String query) {
    return Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Hit hit(int rank, Communique communique) {
    return new Hit(
        rank,
        1.0 / rank,
        communique.id(),
        communique.title(),
        List.of(),
        communique.date(),
        communique.annotations().kind(),
        communique.text().language(),
        List.of(),
        OptionalInt.empty(),
        1,
        List.of());
  }

  @Override
  public void export(SearchRequest request, ExportSink sink) throws IOException {
    PagedExport.run(this, request, sink);
  }

  @Override
  public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) {
    return communiques.stream()
        .filter(communique -> communique.id().equals(id))
        .findFirst()
        .map(
            communique ->
                new OpenedCommunique(
                    communique, List.of(source(communique)), List.of(), List.of(), GENERATION));
  }

  /** Where a communiqué is said to have been read. */
  public static Source source(Communique communique) {
    return new Source(
        communique.id() + ".txt", "", communique.text().text().length(), "0".repeat(64));
  }

  @Override
  public Optional<Explanation> explain(CommuniqueId id, String queryText) {
    return open(id, queryText).map(opened -> plainExplanation(opened, queryText));
  }

  /** An explanation of the query as one part. */
  static Explanation plainExplanation(OpenedCommunique opened, String queryText) {
    String node = QueryParser.parse(queryText).node().toString();
    int places = opened.matches().size();
    return new Explanation(
        opened.communique().id(),
        opened.communique().title(),
        queryText,
        node,
        List.of(),
        List.of(),
        new ClauseExplanation(
            "all of it",
            node,
            places > 0,
            places,
            List.of(),
            places > 0 ? "" : "It does not occur in this text.",
            List.of()),
        opened.generation());
  }

  @Override
  public List<Suggestion> suggest(String typed) {
    return List.of(new Suggestion(Suggestion.Kind.WORD, typed, typed, typed, OptionalLong.of(1)));
  }

  @Override
  public WordingScan scanWording(List<String> pieces, Consumer<Communique> each) {
    communiques.forEach(each);
    return new WordingScan(GENERATION, true);
  }

  @Override
  public List<NearPassage> nearWording(List<String> pieces, int most) {
    return communiques.stream().map(text -> new NearPassage(text, 1)).limit(most).toList();
  }

  @Override
  public IndexStatus status() {
    int paragraphs = communiques.stream().mapToInt(c -> c.text().paragraphs().size()).sum();
    return new IndexStatus(GENERATION, communiques.size(), paragraphs, files);
  }

  @Override
  public IndexUpdate update() throws IndexLockedException {
    throw new IndexLockedException("This index is only read.", new IllegalStateException());
  }

  @Override
  public IndexUpdate rebuild() throws IndexLockedException {
    throw new IndexLockedException("This index is only read.", new IllegalStateException());
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
