package org.communique.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.communique.model.CommuniqueId;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * A communiqué, or one of its paragraphs, that answers a query.
 *
 * @param rank 1-based over all pages
 * @param score of the ranking; comparable only within one answer
 * @param titleMarks matches in {@code title}, in UTF-16 units of it, in order, not overlapping
 * @param paragraph the paragraph that is the hit; empty when the hit is the communiqué
 * @param matches how many places match, in the whole communiqué (with its title) or, of a
 *     paragraph, in that paragraph; overlapping matches are one place
 * @param snippets the best sentences, in the order of the text
 * @param further the first of the other sentences with matches, in the order of the text
 * @param files the paths of the files that hold the text of the communiqué, in order; the first is
 *     the one its paragraphs were read from, and no more than 1,000 are named
 * @param nearDuplicateOf the better hit of the same page whose text is nearly the same; empty when
 *     there is none, and of a paragraph
 */
public record Hit(
    int rank,
    double score,
    CommuniqueId id,
    String title,
    List<TextSpan> titleMarks,
    Optional<IssueDate> date,
    DocumentKind kind,
    String language,
    List<Signatory> signatories,
    OptionalInt paragraph,
    int matches,
    List<Snippet> snippets,
    List<Snippet> further,
    List<String> files,
    Optional<NearHit> nearDuplicateOf) {
  public Hit {
    titleMarks = List.copyOf(titleMarks);
    signatories = List.copyOf(signatories);
    snippets = List.copyOf(snippets);
    further = List.copyOf(further);
    files = List.copyOf(files);
  }

  /**
   * A hit whose text is nearly the same as another's, under which it can be shown. It stays a hit
   * of its own: it has its rank and is counted.
   *
   * @param rank of the other hit, which is better and stands on the same page
   * @param similarity as in {@link NearDuplicate#similarity()}
   */
  public record NearHit(CommuniqueId id, int rank, double similarity) {}

  /** A hit of which no further sentences and no files are known. */
  public Hit(
      int rank,
      double score,
      CommuniqueId id,
      String title,
      List<TextSpan> titleMarks,
      Optional<IssueDate> date,
      DocumentKind kind,
      String language,
      List<Signatory> signatories,
      OptionalInt paragraph,
      int matches,
      List<Snippet> snippets) {
    this(
        rank,
        score,
        id,
        title,
        titleMarks,
        date,
        kind,
        language,
        signatories,
        paragraph,
        matches,
        snippets,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The same, as nearly the same as another. */
  public Hit like(NearHit other) {
    return new Hit(
        rank,
        score,
        id,
        title,
        titleMarks,
        date,
        kind,
        language,
        signatories,
        paragraph,
        matches,
        snippets,
        further,
        files,
        Optional.of(other));
  }

  /** Matches that neither the title nor a snippet shows. */
  public int furtherMatches() {
    int shown = titleMarks.size();
    for (Snippet snippet : snippets) {
      shown += snippet.marks().size();
    }
    return Math.max(0, matches - shown);
  }
}
