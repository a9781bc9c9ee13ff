package org.communique.surfaces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.communique.model.TextSpan;
import org.communique.search.Hit;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchResult;
import org.communique.search.Snippet;

/** Small faults such as a change of the program could bring into an answer. */
public final class Faults {
  private Faults() {}

  /** Faults of what is found, by name; each changes some answers only. */
  public static Map<String, UnaryOperator<SearchResult>> ofSearches() {
    Map<String, UnaryOperator<SearchResult>> faults = new LinkedHashMap<>();
    faults.put("the last hit is left out", result -> with(result, withoutLast(result.hits())));
    faults.put("a hit is there twice", Faults::withFirstTwice);
    faults.put("a match more is counted", hits(hit -> with(hit, hit.matches() + 1)));
    faults.put(
        "the last mark in a title is lost",
        hits(hit -> with(hit, withoutLast(hit.titleMarks()), hit.snippets())));
    faults.put("the last mark in a snippet is lost", snippets(Faults::withoutLastMark));
    faults.put("the last mark is a letter too short", snippets(Faults::withShorterMark));
    faults.put("the next paragraph is named", snippets(Faults::inNextParagraph));
    faults.put(
        "the last snippet is left out",
        hits(hit -> with(hit, hit.titleMarks(), withoutLast(hit.snippets()))));
    return faults;
  }

  /** A fault that only doors show that tell a total. */
  public static SearchResult withOneMore(SearchResult result) {
    return with(result, result.total() + 1, result.hits());
  }

  /** Faults of what is opened, by name. */
  public static Map<String, UnaryOperator<OpenedCommunique>> ofOpenings() {
    Map<String, UnaryOperator<OpenedCommunique>> faults = new LinkedHashMap<>();
    faults.put("the last mark is lost", opened -> with(opened, withoutLast(opened.matches())));
    faults.put(
        "the last mark is a letter too short",
        opened -> with(opened, withShorterLast(opened.matches())));
    faults.put("the first mark is lost", opened -> with(opened, withoutFirst(opened.matches())));
    return faults;
  }

  private static <T> List<T> withoutLast(List<T> all) {
    return all.isEmpty() ? all : all.subList(0, all.size() - 1);
  }

  private static <T> List<T> withoutFirst(List<T> all) {
    return all.isEmpty() ? all : all.subList(1, all.size());
  }

  private static List<TextSpan> withShorterLast(List<TextSpan> marks) {
    List<TextSpan> changed = new ArrayList<>(withoutLast(marks));
    if (!marks.isEmpty()) {
      changed.add(new TextSpan(marks.getLast().start(), marks.getLast().end() - 1));
    }
    return changed;
  }

  private static SearchResult withFirstTwice(SearchResult result) {
    List<Hit> hits = new ArrayList<>(result.hits());
    if (hits.size() > 1) {
      hits.set(1, hits.getFirst());
    }
    return with(result, hits);
  }

  private static UnaryOperator<SearchResult> hits(UnaryOperator<Hit> change) {
    return result -> with(result, result.hits().stream().map(change).toList());
  }

  private static UnaryOperator<SearchResult> snippets(UnaryOperator<Snippet> change) {
    return hits(hit -> with(hit, hit.titleMarks(), hit.snippets().stream().map(change).toList()));
  }

  private static Snippet withoutLastMark(Snippet snippet) {
    return with(snippet, snippet.paragraph(), withoutLast(snippet.marks()));
  }

  private static Snippet withShorterMark(Snippet snippet) {
    return with(snippet, snippet.paragraph(), withShorterLast(snippet.marks()));
  }

  private static Snippet inNextParagraph(Snippet snippet) {
    return with(snippet, snippet.paragraph() + 1, snippet.marks());
  }

  private static Snippet with(Snippet snippet, int paragraph, List<TextSpan> marks) {
    return new Snippet(paragraph, snippet.text(), marks, snippet.topics());
  }

  private static Hit with(Hit hit, int matches) {
    return with(hit, hit.titleMarks(), matches, hit.snippets());
  }

  private static Hit with(Hit hit, List<TextSpan> titleMarks, List<Snippet> snippets) {
    return with(hit, titleMarks, hit.matches(), snippets);
  }

  private static Hit with(Hit hit, List<TextSpan> titleMarks, int matches, List<Snippet> snippets) {
    return new Hit(
        hit.rank(),
        hit.score(),
        hit.id(),
        hit.title(),
        titleMarks,
        hit.date(),
        hit.kind(),
        hit.language(),
        hit.signatories(),
        hit.paragraph(),
        matches,
        snippets);
  }

  private static SearchResult with(SearchResult result, List<Hit> hits) {
    return with(result, result.total(), hits);
  }

  private static SearchResult with(SearchResult result, long total, List<Hit> hits) {
    return new SearchResult(
        result.request(),
        result.understood(),
        result.notes(),
        result.aliases(),
        result.tree(),
        result.repairs(),
        result.generation(),
        total,
        result.isComplete(),
        result.tookMillis(),
        hits,
        result.facets());
  }

  private static OpenedCommunique with(OpenedCommunique opened, List<TextSpan> matches) {
    return new OpenedCommunique(
        opened.communique(),
        opened.sources(),
        opened.nearDuplicates(),
        opened.languageVersions(),
        opened.citations(),
        matches,
        opened.generation());
  }
}
