package org.communique.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.TextSpan;
import org.communique.search.NearPassage;
import org.communique.search.SearchEngine;
import org.communique.search.WordingScan;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a quotation is verbatim, and where it stands; else what is printed instead.
 *
 * <p>The engine finds the texts that can hold it by their words; these are then compared here,
 * token by token. Only what {@link Tolerance} names may differ. When no text has it, it is aligned
 * with the paragraphs that share the rarest of its words and pairs of words, and the alignment of
 * the least cost is the nearest wording.
 */
public final class QuotationVerifier {
  /** The longest quotation, in UTF-16 units. */
  public static final int MAX_LENGTH = 5_000;

  /** Passages that are aligned. */
  private static final int PASSAGES = 24;

  /** Share of its words that a quotation may have changed and still be near. */
  private static final double FARTHEST = 0.6;

  /** Cells of the table of one alignment; of a larger one only a part is looked at. */
  private static final int MAX_CELLS = 4_000_000;

  private static final Comparator<QuotedPlace> OLDEST_FIRST =
      Comparator.comparing(
              (QuotedPlace place) ->
                  place.date().map(date -> date.from().toEpochDay()).orElse(Long.MAX_VALUE))
          .thenComparing(place -> place.id().value())
          .thenComparing(QuotedPlace::span);

  private final SearchEngine engine;

  public QuotationVerifier(SearchEngine engine) {
    this.engine = engine;
  }

  /** Why something cannot be looked for as a quotation, as a sentence; empty when it can. */
  public static Optional<String> problem(String quotation) {
    if (quotation.length() > MAX_LENGTH) {
      return Optional.of(
          "The quotation has %,d characters, but may have %,d at most."
              .formatted(quotation.length(), MAX_LENGTH));
    }
    return Quotation.of(quotation).pieces().isEmpty()
        ? Optional.of("There is no word in the quotation.")
        : Optional.empty();
  }

  /**
   * Looks for a quotation.
   *
   * @throws IllegalArgumentException when it cannot be looked for, as {@link #problem} says
   */
  public Verification verify(String given) throws IOException {
    Optional<String> problem = problem(given);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
    Quotation quotation = Quotation.of(given);
    List<QuotedPlace> places = new ArrayList<>();
    WordingScan scan =
        engine.scanWording(
            quotation.texts(), text -> places.addAll(VerbatimPlaces.in(text, quotation)));
    places.sort(OLDEST_FIRST);
    Optional<NearestWording> nearest = places.isEmpty() ? nearest(quotation) : Optional.empty();
    return new Verification(
        given,
        scan.generation(),
        places.size(),
        places.subList(0, Math.min(places.size(), Verification.MAX_PLACES)),
        nearest,
        scan.isComplete());
  }

  /** A passage with the quotation beside it. */
  private record Aligned(Communique communique, List<QuotedToken> printed, Alignment alignment) {}

  private Optional<NearestWording> nearest(Quotation quotation) throws IOException {
    List<@Nullable QuotedToken> quoted = new ArrayList<>();
    List<TextSpan> spans = new ArrayList<>();
    addTokens(quotation, quoted, spans);
    @Nullable Aligned best = null;
    for (NearPassage passage : engine.nearWording(quotation.texts(), PASSAGES)) {
      List<QuotedToken> printed = around(passage, quoted.size(), quotation.pieces().size() > 1);
      Aligned aligned = new Aligned(passage.communique(), printed, new Alignment(quoted, printed));
      if (best == null || aligned.alignment.cost() < best.alignment.cost()) {
        best = aligned;
      }
    }
    int farthest = (int) (100 * FARTHEST * words(quoted));
    return best == null || best.alignment.cost() > farthest
        ? Optional.empty()
        : Optional.of(nearest(quotation, spans, best));
  }

  /** The tokens of all pieces, and null for the ellipsis between two of them. */
  private static void addTokens(
      Quotation quotation, List<@Nullable QuotedToken> quoted, List<TextSpan> spans) {
    for (Quotation.Piece piece : quotation.pieces()) {
      if (!quoted.isEmpty()) {
        quoted.add(null);
        int ellipsis = spans.getLast().end();
        spans.add(new TextSpan(ellipsis, piece.start()));
      }
      for (QuotedToken token : piece.tokens()) {
        quoted.add(token);
        spans.add(token.span().shift(piece.start()));
      }
    }
  }

  private static long words(List<@Nullable QuotedToken> quoted) {
    return quoted.stream().filter(token -> token != null && token.isWord()).count();
  }

  /**
   * The tokens of a paragraph with as many before and behind it as the quotation may reach; with
   * ellipses of the whole text.
   */
  private static List<QuotedToken> around(NearPassage passage, int length, boolean hasGaps) {
    Communique communique = passage.communique();
    List<QuotedToken> all = QuotedToken.of(communique.text().text());
    TextSpan span =
        passage.paragraph() == 0
            ? communique.text().titleSpan()
            : communique.text().paragraphs().get(passage.paragraph() - 1).span();
    int most = MAX_CELLS / (length + 1);
    int reach = hasGaps ? most / 2 : 2 * length + 20;
    int first = firstFrom(all, span.start());
    int end = firstFrom(all, span.end());
    int from = Math.max(0, first - reach);
    return all.subList(from, Math.min(all.size(), Math.min(end + reach, from + most)));
  }

  /** Index of the first token that begins at a place or behind it. */
  private static int firstFrom(List<QuotedToken> tokens, int place) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static NearestWording nearest(
      Quotation quotation, List<TextSpan> spans, Aligned aligned) {
    List<Alignment.Pair> pairs = aligned.alignment.pairs();
    List<TextSpan> printed = new ArrayList<>();
    for (Alignment.Pair pair : pairs) {
      int last = pair.kind() == WordRun.Kind.SWAPPED ? pair.printed() + 1 : pair.printed();
      if (pair.printed() >= 0) {
        printed.add(
            new TextSpan(
                aligned.printed.get(pair.printed()).span().start(),
                aligned.printed.get(last).span().end()));
      }
    }
    TextSpan whole =
        printed.isEmpty()
            ? TextSpan.EMPTY
            : new TextSpan(printed.getFirst().start(), printed.getLast().end());
    List<WordRun> runs =
        WordRuns.of(
            pairs, quotation.text(), spans, aligned.communique.text().text(), aligned.printed);
    return new NearestWording(QuotedPlace.of(aligned.communique, whole, Set.of()), runs);
  }
}
