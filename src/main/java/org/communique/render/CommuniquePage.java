package org.communique.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.communique.model.Communique;
import org.communique.model.Source;
import org.communique.search.NearDuplicate;
import org.communique.search.OpenedCommunique;
import org.communique.search.Vocabulary;

/**
 * The page of one communiqué.
 *
 * @param dateProof the words that prove the date
 * @param languageName in English
 * @param versions links to the same text in other languages
 * @param formerId the id in the address that led here; empty when it is that of the text
 * @param contents links to the headings; empty for short texts
 * @param switches links to the same page seen otherwise
 * @param parts links to the other parts of a long text; none for others
 * @param part what of the text is shown
 * @param citing who cites this text, by each instrument that it is; mostly it is none
 * @param citation the line that cites the text
 * @param permalink the address in that line
 * @param citationStyles links to the citation in other styles
 * @param sourceFiles every file the text stands in; the first is the one it was read from
 * @param nearDuplicates links to texts that differ in some words only
 */
public record CommuniquePage(
    PageFrame frame,
    List<ReaderRun> title,
    TextLanguage language,
    MatchBar matches,
    DateView date,
    ProofView dateProof,
    String kind,
    String languageName,
    List<Version> versions,
    List<PartyView> signatories,
    List<PartyView> participants,
    List<Fact> metadata,
    String formerId,
    List<ReaderContents.Entry> contents,
    Switches switches,
    List<ReaderBlock> blocks,
    PageLinks parts,
    ShownPart part,
    List<CitedView> references,
    List<CitingView> citing,
    String citation,
    String permalink,
    List<Link> citationStyles,
    List<SourceFile> sourceFiles,
    List<NearText> nearDuplicates) {

  /** More signatories than these are folded away. */
  private static final int PARTIES_SHOWN = 16;

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /**
   * The text in another language.
   *
   * @param name of the language, in English
   * @param title in that language
   */
  public record Version(String url, String name, String title, TextLanguage language) {}

  /** A text that is nearly the same; {@code alike} says how nearly. */
  public record NearText(String url, String title, DateView date, String alike) {}

  /** A file with the text; {@code url} downloads it. */
  public record SourceFile(String name, String url) {}

  /**
   * The matches of a query.
   *
   * @param query empty when none was asked
   * @param words how many there are, in words
   * @param count how many there are
   * @param firstUrl leads to the first; empty when there is none
   * @param previousUrl leads to the last match before this part of a long text; empty when there is
   *     none
   * @param nextUrl leads to the first match behind it; empty when there is none
   * @param places where in this part there are matches, each with the address of the first there;
   *     before and behind them, the nearest of other parts
   * @param resultsUrl back to the answer; empty without a query
   * @param plainUrl the same page without marks
   */
  public record MatchBar(
      String query,
      String words,
      int count,
      String firstUrl,
      String previousUrl,
      String nextUrl,
      List<Link> places,
      String resultsUrl,
      String plainUrl) {
    public boolean hasQuery() {
      return !query.isEmpty();
    }
  }

  /**
   * What of a text is on the page.
   *
   * @param isDivided whether there are other parts
   * @param isLong whether it is a long text that stands on one page all the same
   * @param first number of the first paragraph shown
   * @param last number of the last one
   * @param paragraphs how many the text has
   * @param words which part it is, for people
   */
  public record ShownPart(
      boolean isDivided, boolean isLong, int first, int last, int paragraphs, String words) {
    private static ShownPart of(ReaderLinks links) {
      TextParts.Part shown = links.shown();
      int count = links.parts().count();
      String words =
          "Part %d of %d: paragraphs %s to %s"
              .formatted(
                  shown.number(),
                  count,
                  Wording.number(shown.first()),
                  Wording.number(shown.last()));
      int paragraphs = links.parts().part(count).last();
      return new ShownPart(
          links.parts().isDivided(),
          links.view().isWhole(),
          shown.first(),
          shown.last(),
          paragraphs,
          words);
    }
  }

  /**
   * Links to the same page seen otherwise.
   *
   * @param topicsUrl with topics and acts beside the sentences, or without when they are shown
   * @param showsTopics whether they are shown
   * @param wholeUrl a long text on one page; empty when it is
   */
  public record Switches(String topicsUrl, boolean showsTopics, String wholeUrl) {}

  static CommuniquePage of(OpenedCommunique opened, ReaderView view, Vocabulary vocabulary) {
    Communique communique = opened.communique();
    var found = communique.annotations();
    ReaderLinks links = new ReaderLinks(communique, view);
    Proofs proofs = Proofs.of(found);
    ReaderText text = new ReaderText(opened, proofs, links, vocabulary);
    List<ReaderRun> title = text.title();
    Citation citation = Citation.of(communique, view.site());
    return new CommuniquePage(
        PageFrame.of(
            communique.title(),
            PageUrls.communiqueApi(communique.id(), view.query()),
            SearchBox.of(view.query())),
        title,
        TextLanguage.of(communique.text().language()),
        ReaderMatches.bar(opened, links),
        DateView.of(communique.date()),
        found
            .date()
            .map(date -> ProofView.of(date.evidence(), proofs, links))
            .orElse(ProofView.NONE),
        found.kind().title(),
        vocabulary.language(communique.text().language()),
        versions(opened, vocabulary),
        PartyView.of(found.signatories(), vocabulary, proofs, links),
        PartyView.of(found.participants(), vocabulary, proofs, links),
        facts(communique.text().metadata()),
        links.view().formerId(),
        ReaderContents.of(communique.text(), links),
        switches(links),
        text.blocks(),
        parts(links),
        ShownPart.of(links),
        CitedView.of(opened, links, vocabulary),
        CitingView.of(opened, vocabulary),
        citation.text(),
        citation.permalink(),
        citationStyles(communique),
        sourceFiles(opened),
        opened.nearDuplicates().stream().map(CommuniquePage::nearText).toList());
  }

  private static Switches switches(ReaderLinks links) {
    ReaderView view = links.view();
    String whole = links.parts().isDivided() ? links.other(view.whole()) : "";
    return new Switches(
        links.other(view.withTopics(!view.showsTopics())), view.showsTopics(), whole);
  }

  private static PageLinks parts(ReaderLinks links) {
    List<Link> all = new ArrayList<>();
    for (int number = 1; number <= links.parts().count(); number++) {
      all.add(
          new Link(Integer.toString(number), links.part(number), number == links.shown().number()));
    }
    return PageLinks.among(all, links.shown().number());
  }

  private static List<SourceFile> sourceFiles(OpenedCommunique opened) {
    List<SourceFile> files = new ArrayList<>();
    for (Source source : opened.sources()) {
      String url = PageUrls.file(opened.communique().id(), files.size() + 1);
      files.add(new SourceFile(DisplayText.line(source.display()), url));
    }
    return files;
  }

  private static List<Version> versions(OpenedCommunique opened, Vocabulary vocabulary) {
    return opened.languageVersions().stream()
        .map(
            version ->
                new Version(
                    PageUrls.communique(version.id(), ""),
                    vocabulary.language(version.language()),
                    DisplayText.line(version.title()),
                    TextLanguage.explicit(version.language())))
        .toList();
  }

  private static List<Link> citationStyles(Communique communique) {
    return Arrays.stream(CitationStyle.values())
        .filter(style -> style != CitationStyle.TEXT)
        .map(style -> Link.to(style.title(), PageUrls.cite(communique.id(), "", style.label())))
        .toList();
  }

  private static NearText nearText(NearDuplicate near) {
    return new NearText(
        PageUrls.communique(near.id(), ""),
        DisplayText.line(near.title()),
        DateView.of(near.date()),
        SearchWording.alike(near.similarity()));
  }

  private static List<Fact> facts(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .map(entry -> new Fact(entry.getKey(), DisplayText.withoutControls(entry.getValue())))
        .toList();
  }

  /** The signatories that are always shown. */
  public List<PartyView> firstSignatories() {
    return signatories.subList(0, Math.min(PARTIES_SHOWN, signatories.size()));
  }

  /** The signatories that are folded away. */
  public List<PartyView> furtherSignatories() {
    return signatories.subList(firstSignatories().size(), signatories.size());
  }
}
