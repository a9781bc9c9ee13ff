package org.communique.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communique.model.TextSpan;
import org.communique.structure.WordCache;

/**
 * The terms of a stretch of text, as the clauses of the taxonomy expect them: words in lower case
 * without accents, possessive and plural ending, in American spelling.
 *
 * <p>A word is a run of letters and digits; an apostrophe or a full stop between two letters, and a
 * comma or full stop between two digits, belong to it (as in Unicode Annex 29). {@code U.S.} and
 * {@code US} become {@code us}, while the pronoun becomes a term that no clause can name.
 */
final class SentenceTerms {
  private static final String PRONOUN_US = "us.pronoun";

  /** A sentence of English has some 25 words. */
  private static final int EXPECTED = 32;

  private static final WordCache<Term> TERMS = new WordCache<>(SentenceTerms::term);

  private Term[] terms = new Term[EXPECTED];
  private int[] starts = new int[EXPECTED];
  private int[] ends = new int[EXPECTED];
  private int size;

  /** Filled when first asked for, which few sentences are. */
  private Map<String, List<Integer>> positions = Map.of();

  private SentenceTerms() {}

  /** The terms of a whole text. */
  static SentenceTerms of(String text) {
    return of(text, new TextSpan(0, text.length()));
  }

  /** The terms of {@code span}; their spans refer to {@code text}. */
  static SentenceTerms of(String text, TextSpan span) {
    SentenceTerms result = new SentenceTerms();
    int at = span.start();
    while (at < span.end()) {
      if (!isWordPart(text.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(text, at, span.end());
      result.add(TERMS.get(text, at, end), at, end);
      at = end;
    }
    return result;
  }

  /** The beginning of a word, in the form in which terms are kept. */
  static String foldedPrefix(String word) {
    return TermFolding.fold(word);
  }

  private void add(Term term, int start, int end) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    terms[size] = term;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  private static int wordEnd(String text, int start, int limit) {
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      if (isWordPart(c)) {
        end++;
      } else if (end + 1 < limit && joins(text.charAt(end - 1), c, text.charAt(end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00AD';
  }

  private static boolean joins(char before, char c, char after) {
    return switch (c) {
      case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
      case '.' ->
          (Character.isLetter(before) && Character.isLetter(after))
              || (Character.isDigit(before) && Character.isDigit(after));
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  private static Term term(String word) {
    return new Term(word.equals("us") ? PRONOUN_US : folded(word));
  }

  private static String folded(String word) {
    String folded = TermFolding.fold(word);
    if (folded.endsWith("'s")) {
      folded = folded.substring(0, folded.length() - 2);
    }
    if (folded.indexOf('.') > 0 && isDottedAcronym(folded)) {
      folded = folded.replace(".", "");
    }
    return Spelling.american(Plural.singular(folded));
  }

  private static boolean isDottedAcronym(String word) {
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** These terms with another one at a position. */
  SentenceTerms with(int position, String term) {
    SentenceTerms changed = new SentenceTerms();
    for (int i = 0; i < size; i++) {
      changed.add(i == position ? new Term(term) : terms[i], starts[i], ends[i]);
    }
    return changed;
  }

  List<String> terms() {
    return Arrays.stream(terms, 0, size).map(Term::text).toList();
  }

  int size() {
    return size;
  }

  String term(int position) {
    return terms[Objects.checkIndex(position, size)].text();
  }

  /** The numbers of the clauses that an index has under the term at a position. */
  int[] numbers(int position, ClauseIndex index) {
    return terms[position].numbers(index);
  }

  /** Where the word at a position stands in the text. */
  TextSpan span(int position) {
    Objects.checkIndex(position, size);
    return new TextSpan(starts[position], ends[position]);
  }

  /** The positions of a term, ascending; empty when it is not there. */
  List<Integer> positions(String term) {
    if (positions.isEmpty()) {
      positions = HashMap.newHashMap(size);
      for (int i = 0; i < size; i++) {
        positions.computeIfAbsent(terms[i].text(), key -> new ArrayList<>(2)).add(i);
      }
    }
    return positions.getOrDefault(term, List.of());
  }

  /** The first term that begins so, or -1. */
  int firstWithPrefix(String prefix) {
    for (int i = 0; i < size; i++) {
      if (terms[i].text().startsWith(prefix)) {
        return i;
      }
    }
    return -1;
  }
}
