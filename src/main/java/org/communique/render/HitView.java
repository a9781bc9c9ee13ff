package org.communique.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.model.Signatory;
import org.communique.search.Facet;
import org.communique.search.Hit;
import org.communique.search.Snippet;
import org.communique.search.Vocabulary;

/**
 * A hit on a page.
 *
 * @param url of the communiqué with its matches marked, or of the paragraph that is the hit
 * @param paragraph {@code Paragraph 12} when the hit is one, else empty
 * @param parties the first signatories, by what they did
 * @param moreParties {@code and 12 more}, or empty
 * @param furtherMatches {@code 14 more matches}, or empty
 * @param further the sentences of the first of these
 * @param files {@code from a.txt and 2 more files}, or empty
 * @param nearTexts {@code 2 nearly the same texts}, or empty
 * @param near these, which are hits too
 */
public record HitView(
    int rank,
    String url,
    List<TextRun> title,
    TextLanguage language,
    String paragraph,
    DateView date,
    String kind,
    String languageName,
    List<Parties> parties,
    String moreParties,
    List<SnippetView> snippets,
    String furtherMatches,
    List<SnippetView> further,
    String files,
    String nearTexts,
    List<NearView> near) {

  /** More signatories than these are counted, not named. */
  private static final int PARTIES_SHOWN = 5;

  /**
   * A snippet on a page.
   *
   * @param url of its paragraph
   * @param topics labels
   */
  public record SnippetView(int paragraph, String url, List<TextRun> runs, List<String> topics) {}

  /**
   * A hit below another that is nearly the same.
   *
   * @param matches {@code 3 matches}
   * @param alike {@code 87 % of the wording alike}
   */
  public record NearView(
      int rank,
      String url,
      List<TextRun> title,
      TextLanguage language,
      DateView date,
      String matches,
      String alike,
      String files) {
    private static NearView of(Hit hit, String query) {
      return new NearView(
          hit.rank(),
          HitView.url(hit, query),
          MarkedText.runs(hit.title(), hit.titleMarks()),
          TextLanguage.of(hit.language()),
          DateView.of(hit.date()),
          Wording.count(hit.matches(), "match", "matches"),
          SearchWording.alike(hit),
          SearchWording.files(hit));
    }
  }

  /**
   * Signatories with the same part in the text.
   *
   * @param label what they did: {@code Signed by}
   * @param parties each with the address of all texts it signed; persons have none
   */
  public record Parties(String label, List<Link> parties) {}

  static HitView of(HitGroup group, String query, Vocabulary vocabulary) {
    Hit hit = group.hit();
    int more = hit.signatories().size() - PARTIES_SHOWN;
    return new HitView(
        hit.rank(),
        url(hit, query),
        MarkedText.runs(hit.title(), hit.titleMarks()),
        TextLanguage.of(hit.language()),
        hit.paragraph().isPresent() ? "Paragraph " + hit.paragraph().getAsInt() : "",
        DateView.of(hit.date()),
        hit.kind().title(),
        hit.language().equals("en") ? "" : vocabulary.language(hit.language()),
        parties(hit.signatories().stream().limit(PARTIES_SHOWN).toList()),
        more > 0 ? "and " + more + " more" : "",
        hit.snippets().stream().map(snippet -> snippet(hit, snippet, query, vocabulary)).toList(),
        SearchWording.furtherMatches(hit),
        hit.further().stream().map(snippet -> snippet(hit, snippet, query, vocabulary)).toList(),
        SearchWording.files(hit),
        group.near().isEmpty() ? "" : SearchWording.near(group),
        group.near().stream().map(near -> NearView.of(near, query)).toList());
  }

  private static List<Parties> parties(List<Signatory> signatories) {
    Map<String, List<Link>> byLabel = new LinkedHashMap<>();
    for (Signatory signatory : signatories) {
      String label = Wording.signs(signatory.role());
      byLabel.computeIfAbsent(label, none -> new ArrayList<>()).add(party(signatory));
    }
    return byLabel.entrySet().stream()
        .map(entry -> new Parties(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Link party(Signatory signatory) {
    return Link.to(
        signatory.name(),
        signatory.code().isEmpty()
            ? ""
            : MarginNotes.listing(Facet.Field.SIGNATORY, signatory.code()));
  }

  /** Whether the further sentences show all matches that are left. */
  public boolean showsAll() {
    int marked =
        further.stream()
            .mapToInt(snippet -> (int) snippet.runs().stream().filter(TextRun::isMarked).count())
            .sum();
    return furtherMatches.startsWith(Wording.number(marked) + " ");
  }

  /** The address of a hit, with the query whose matches are marked there. */
  static String url(Hit hit, String query) {
    return hit.paragraph().isPresent()
        ? PageUrls.paragraph(hit.id(), query, hit.paragraph().getAsInt())
        : PageUrls.communique(hit.id(), query);
  }

  private static SnippetView snippet(
      Hit hit, Snippet snippet, String query, Vocabulary vocabulary) {
    return new SnippetView(
        snippet.paragraph(),
        PageUrls.paragraph(hit.id(), query, snippet.paragraph()),
        MarkedText.runs(snippet.text(), snippet.marks()),
        snippet.topics().stream().map(vocabulary::topic).toList());
  }
}
