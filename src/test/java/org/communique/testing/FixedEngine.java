package org.communique.testing;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.Paragraph;
import org.communique.model.Source;
import org.communique.model.TextSpan;
import org.communique.query.QueryParser;
import org.communique.search.CountedClause;
import org.communique.search.Explanation;
import org.communique.search.ExportSink;
import org.communique.search.Facet;
import org.communique.search.FileEntry;
import org.communique.search.Filters;
import org.communique.search.Hit;
import org.communique.search.IndexStatus;
import org.communique.search.IndexUpdate;
import org.communique.search.NearPassage;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;
import org.communique.search.SearchRequest;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;
import org.communique.search.Suggestion;
import org.communique.search.Vocabulary;
import org.communique.search.WordingScan;

/**
 * A search engine over a fixed list, for tests of what stands before an engine: a hit has all the
 * words of the query as they are written, and scores their number. It cannot be changed.
 */
public final class FixedEngine implements SearchEngine {
  private static final String GENERATION = "fixed-1";
  private static final int SNIPPETS = 2;

  private final List<Communique> communiques;
  private final Vocabulary vocabulary;

  public FixedEngine(List<Communique> communiques, Vocabulary vocabulary) {
    this.communiques = List.copyOf(communiques);
    this.vocabulary = vocabulary;
  }

  @Override
  public SearchEngine withTimeLimit(Duration limit) {
    return this;
  }

  @Override
  public SearchResult search(SearchRequest request) {
    List<Communique> found =
        communiques.stream()
            .filter(communique -> meets(communique, request.filters()))
            .filter(communique -> matches(communique, request))
            .sorted(order(request.sort()))
            .toList();
    List<Hit> hits = new ArrayList<>();
    for (Communique communique : found) {
      hits.addAll(hits(communique, request, hits.size() + 1));
    }
    int first = Math.min(hits.size(), (request.page() - 1) * request.size());
    int end = Math.min(hits.size(), first + request.size());
    List<String> notes =
        request.text().contains("?")
            ? List.of("“?” is not searched for; it was left out.")
            : List.of();
    return new SearchResult(
        request,
        String.join(" AND ", words(request.text())),
        notes,
        List.of(),
        CountedClause.uncounted(QueryParser.parse(request.text()).node()),
        List.of(),
        GENERATION,
        hits.size(),
        true,
        3,
        hits.subList(first, end),
        facets(found, request));
  }

  private static List<String> words(String query) {
    return Arrays.stream(query.split("[^\\p{L}\\p{N}<>&]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Comparator<Communique> order(SearchRequest.Sort sort) {
    return switch (sort) {
      case RELEVANCE, RECENT -> Comparator.comparing(Communique::id);
      case TITLE -> Comparator.comparing(Communique::title);
      case DATE ->
          Comparator.comparing(
                  (Communique communique) ->
                      communique.date().map(date -> date.from()).orElse(LocalDate.MIN))
              .reversed();
    };
  }

  private static boolean matches(Communique communique, SearchRequest request) {
    List<String> words = words(request.text());
    if (words.isEmpty()) {
      return true;
    }
    Stream<String> asked = words.stream();
    return switch (request.match()) {
      case ALL -> asked.allMatch(word -> !marks(communique.text().text(), word).isEmpty());
      case ANY, AUTO -> asked.anyMatch(word -> !marks(communique.text().text(), word).isEmpty());
    };
  }

  private static List<TextSpan> marks(String text, String query) {
    List<String> words = words(query);
    if (words.isEmpty()) {
      return List.of();
    }
    String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Matcher matcher =
        Pattern.compile(
                "(?<!\\p{L})(?:" + any + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    return matcher.results().map(match -> new TextSpan(match.start(), match.end())).toList();
  }

  private boolean meets(Communique communique, Filters filters) {
    boolean isInTime =
        communique
            .date()
            .map(
                date ->
                    filters.from().map(from -> !date.to().isBefore(from)).orElse(true)
                        && filters.to().map(to -> !date.from().isAfter(to)).orElse(true))
            .orElse(filters.from().isEmpty() && filters.to().isEmpty());
    return isInTime
        && Arrays.stream(Facet.Field.values())
            .filter(field -> field != Facet.Field.DOMAIN)
            .allMatch(field -> meets(communique, field, filters));
  }

  private boolean meets(Communique communique, Facet.Field field, Filters filters) {
    List<String> has = new ArrayList<>(values(communique, field));
    if (field == Facet.Field.TOPIC) {
      has.addAll(values(communique, Facet.Field.DOMAIN));
    }
    List<String> wanted = filters.values(field);
    boolean isOneEnough = field == Facet.Field.SIGNATORY && filters.signed() == Filters.Signed.ANY;
    return (isOneEnough ? wanted.stream().anyMatch(has::contains) : has.containsAll(wanted))
        && filters.excluded(field).stream().noneMatch(has::contains);
  }

  private static List<Hit> hits(Communique communique, SearchRequest request, int rank) {
    List<Snippet> snippets =
        communique.text().paragraphs().stream()
            .map(paragraph -> snippet(communique, paragraph, request.text()))
            .filter(snippet -> !snippet.marks().isEmpty())
            .toList();
    if (request.unit() == SearchRequest.Unit.COMMUNIQUE) {
      List<Snippet> best = snippets.subList(0, Math.min(SNIPPETS, snippets.size()));
      int matches = marks(communique.text().text(), request.text()).size();
      return List.of(hit(communique, request, rank, OptionalInt.empty(), matches, best));
    }
    List<Hit> hits = new ArrayList<>();
    for (Snippet snippet : snippets) {
      OptionalInt number = OptionalInt.of(snippet.paragraph());
      int matches = snippet.marks().size();
      hits.add(hit(communique, request, rank + hits.size(), number, matches, List.of(snippet)));
    }
    return hits;
  }

  private static Hit hit(
      Communique communique,
      SearchRequest request,
      int rank,
      OptionalInt paragraph,
      int matches,
      List<Snippet> snippets) {
    return new Hit(
        rank,
        matches,
        communique.id(),
        communique.title(),
        paragraph.isPresent() ? List.of() : marks(communique.title(), request.text()),
        communique.date(),
        communique.annotations().kind(),
        communique.text().language(),
        communique.signatories().toList(),
        paragraph,
        matches,
        snippets,
        List.of(),
        List.of(source(communique).path()),
        Optional.empty());
  }

  private static Snippet snippet(Communique communique, Paragraph paragraph, String query) {
    String text = communique.text().textOf(paragraph.span());
    List<String> topics =
        communique.sentencesOf(paragraph.number()).stream()
            .flatMap(sentence -> sentence.topicIds().stream())
            .toList();
    return new Snippet(paragraph.number(), text, marks(text, query), topics);
  }

  private List<Facet> facets(List<Communique> found, SearchRequest request) {
    return Arrays.stream(Facet.Field.values())
        .map(field -> new Facet(field, facetValues(found, field, request)))
        .toList();
  }

  private List<Facet.Value> facetValues(
      List<Communique> found, Facet.Field field, SearchRequest request) {
    Map<String, Long> counts =
        found.stream()
            .flatMap(communique -> values(communique, field).stream().distinct())
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            entry ->
                withSentences(
                    field,
                    found,
                    new Facet.Value(
                        entry.getKey(),
                        vocabulary.label(field, entry.getKey()),
                        entry.getValue().intValue(),
                        isSelected(request.filters(), field, entry.getKey()))))
        .sorted(Comparator.comparing(Facet.Value::count).reversed())
        .toList();
  }

  private Facet.Value withSentences(Facet.Field field, List<Communique> found, Facet.Value value) {
    if (field != Facet.Field.TOPIC && field != Facet.Field.DOMAIN) {
      return value;
    }
    return value.withSentences(
        found.stream()
            .flatMap(communique -> communique.annotations().sentences().stream())
            .filter(sentence -> vocabulary.topicsAndDomains(sentence).contains(value.value()))
            .count());
  }

  private List<String> values(Communique communique, Facet.Field field) {
    return switch (field) {
      case YEAR -> communique.date().map(date -> date.value().substring(0, 4)).stream().toList();
      case SIGNATORY ->
          communique.signatories().map(party -> party.code()).filter(c -> !c.isEmpty()).toList();
      case SIGNATORIES ->
          List.of(Integer.toString(values(communique, Facet.Field.SIGNATORY).size()));
      case DOMAIN ->
          values(communique, Facet.Field.TOPIC).stream().map(vocabulary::domainOf).toList();
      case TOPIC ->
          communique.annotations().sentences().stream()
              .flatMap(sentence -> sentence.topicIds().stream())
              .toList();
      case ACT ->
          communique.annotations().sentences().stream()
              .flatMap(sentence -> sentence.acts().stream())
              .map(Annotation::value)
              .toList();
      case KIND -> List.of(communique.annotations().kind().label());
      case LANGUAGE -> List.of(communique.text().language());
      case SOURCE -> List.of(file(communique).collection());
    };
  }

  private static boolean isSelected(Filters filters, Facet.Field field, String value) {
    return field == Facet.Field.YEAR
        ? filters.from().equals(Optional.of(LocalDate.of(Integer.parseInt(value), 1, 1)))
            && filters.to().equals(Optional.of(LocalDate.of(Integer.parseInt(value), 12, 31)))
        : filters.values(field).contains(value);
  }

  @Override
  public void export(SearchRequest request, ExportSink sink) throws IOException {
    PagedExport.run(this, request, sink);
  }

  @Override
  public Optional<OpenedCommunique> open(CommuniqueId id, String queryText) {
    return communiques.stream()
        .filter(communique -> communique.id().equals(id))
        .map(
            communique ->
                new OpenedCommunique(
                    communique,
                    List.of(source(communique)),
                    List.of(),
                    marks(communique.text().text(), queryText),
                    GENERATION))
        .findFirst();
  }

  @Override
  public Optional<Explanation> explain(CommuniqueId id, String queryText) {
    return open(id, queryText).map(opened -> ListEngine.plainExplanation(opened, queryText));
  }

  @Override
  public List<Suggestion> suggest(String typed) {
    String exactly = "=" + typed;
    return List.of(
        new Suggestion(Suggestion.Kind.WORD, typed, exactly, exactly, OptionalLong.of(1)));
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
    int paragraphs =
        communiques.stream().mapToInt(communique -> communique.text().paragraphs().size()).sum();
    return new IndexStatus(
        GENERATION,
        communiques.size(),
        paragraphs,
        communiques.stream().map(FixedEngine::file).toList());
  }

  /** Where a communiqué is said to have been read. */
  public static Source source(Communique communique) {
    String path = "a&b/<img src=x> " + communique.id() + ".txt";
    return new Source(path, "", communique.text().text().length(), "0".repeat(64));
  }

  private static FileEntry file(Communique communique) {
    return new FileEntry(
        source(communique).path(),
        FileEntry.Status.INDEXED,
        "",
        "",
        source(communique).sizeBytes(),
        source(communique).sha256(),
        communique.text().text().length(),
        communique.text().paragraphs().size(),
        0.0123456,
        false,
        List.of(new FileEntry.Holding(communique.id(), "")),
        List.of());
  }

  @Override
  public IndexUpdate update() throws IOException {
    throw new IOException("this engine holds a fixed list");
  }

  @Override
  public IndexUpdate rebuild() throws IOException {
    throw new IOException("this engine holds a fixed list");
  }

  @Override
  public void close() {}
}
