package org.communique.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.communique.model.Communique;
import org.communique.model.TextSpan;

/** The places of one text that have a quotation verbatim. */
final class VerbatimPlaces {
  private final Quotation quotation;
  private final Communique communique;
  private final String text;
  private final List<QuotedToken> printed;

  private VerbatimPlaces(Quotation quotation, Communique communique) {
    this.quotation = quotation;
    this.communique = communique;
    this.text = communique.text().text();
    this.printed = QuotedToken.of(text);
  }

  /**
   * The places in the order of the text, not overlapping. At an ellipsis anything may be left out
   * that stands in the text; of several ways the one is taken that leaves out least.
   */
  static List<QuotedPlace> in(Communique communique, Quotation quotation) {
    return new VerbatimPlaces(quotation, communique).find();
  }

  private List<QuotedPlace> find() {
    List<QuotedPlace> places = new ArrayList<>();
    int from = 0;
    while (true) {
      int[] starts = startsFrom(from);
      if (starts.length == 0) {
        return places;
      }
      places.add(place(starts));
      int last = starts.length - 1;
      from = starts[last] + quotation.pieces().get(last).tokens().size();
    }
  }

  /** Where each piece begins, in tokens; none when the pieces do not follow each other any more. */
  private int[] startsFrom(int from) {
    List<Quotation.Piece> pieces = quotation.pieces();
    int[] starts = new int[pieces.size()];
    int at = from;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = next(pieces.get(i).tokens(), at);
      if (starts[i] < 0) {
        return new int[0];
      }
      at = starts[i] + pieces.get(i).tokens().size();
    }
    for (int i = starts.length - 2; i >= 0; i--) {
      starts[i] = last(pieces.get(i).tokens(), starts[i], starts[i + 1]);
    }
    return starts;
  }

  private int next(List<QuotedToken> piece, int from) {
    for (int at = from; at + piece.size() <= printed.size(); at++) {
      if (standsAt(piece, at)) {
        return at;
      }
    }
    return -1;
  }

  /** The last place of a piece that ends before {@code end}; {@code known} is one. */
  private int last(List<QuotedToken> piece, int known, int end) {
    for (int at = end - piece.size(); at > known; at--) {
      if (standsAt(piece, at)) {
        return at;
      }
    }
    return known;
  }

  private boolean standsAt(List<QuotedToken> piece, int at) {
    QuotedToken first = piece.getFirst();
    QuotedToken there = printed.get(at);
    if (!first.isSame(there) && !first.isSameButCapital(there)) {
      return false;
    }
    for (int i = 1; i < piece.size(); i++) {
      if (!piece.get(i).isSame(printed.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private QuotedPlace place(int[] starts) {
    Set<Tolerance> tolerated = EnumSet.noneOf(Tolerance.class);
    int end = 0;
    for (int i = 0; i < starts.length; i++) {
      Quotation.Piece piece = quotation.pieces().get(i);
      int last = starts[i] + piece.tokens().size() - 1;
      tolerate(piece, starts[i], tolerated);
      if (i > 0) {
        tolerated.add(Tolerance.ELLIPSIS);
      }
      end = printed.get(last).span().end();
    }
    return QuotedPlace.of(
        communique, new TextSpan(printed.get(starts[0]).span().start(), end), tolerated);
  }

  /** Adds in what a piece differs from what is printed at a place. */
  private void tolerate(Quotation.Piece piece, int start, Set<Tolerance> tolerated) {
    for (int i = 0; i < piece.tokens().size(); i++) {
      QuotedToken quoted = piece.tokens().get(i);
      QuotedToken there = printed.get(start + i);
      if (!quoted.span().in(piece.text()).equals(there.span().in(text))) {
        tolerated.add(difference(quoted));
      }
      if (i > 0
          && !between(piece.tokens(), i, piece.text()).equals(between(printed, start + i, text))) {
        tolerated.add(Tolerance.WHITE_SPACE);
      }
    }
  }

  private static Tolerance difference(QuotedToken quoted) {
    return switch (quoted.key()) {
      case "-" -> Tolerance.DASHES;
      case "\"" -> Tolerance.QUOTATION_MARKS;
      default -> Tolerance.FIRST_LETTER;
    };
  }

  private static String between(List<QuotedToken> tokens, int index, String text) {
    return text.substring(tokens.get(index - 1).span().end(), tokens.get(index).span().start());
  }
}
