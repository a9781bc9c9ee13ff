package org.communique.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.Evidence;
import org.communique.model.Paragraph;
import org.communique.search.NearDuplicate;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchRequest;
import org.communique.search.Vocabulary;

/**
 * The page of one communiqué.
 *
 * @param query whose matches are marked; empty for none
 * @param matches how many, in words
 * @param matchCount how many
 * @param resultsUrl back to the answer; empty without a query
 * @param dateProof the words that prove the date; empty when there is no date
 * @param dateProofUrl of the paragraph they stand in; empty when they stand in none
 * @param languageName in English
 * @param contents links to the headings; empty for short texts
 * @param sourceFiles every file the text stands in; the first is the one it was read from
 * @param nearDuplicates links to texts that differ in some words only
 */
public record CommuniquePage(
    PageFrame frame,
    List<TextRun> title,
    TextLanguage language,
    String query,
    String matches,
    int matchCount,
    String resultsUrl,
    DateView date,
    String dateProof,
    String dateProofUrl,
    String kind,
    String languageName,
    List<PartyView> signatories,
    List<PartyView> participants,
    List<Fact> metadata,
    List<ContentsEntry> contents,
    List<ReaderBlock> blocks,
    List<CitedView> references,
    List<String> sourceFiles,
    List<NearText> nearDuplicates) {

  /** From this many headings on, a text has a list of them. */
  private static final int CONTENTS_FROM = 3;

  /** More signatories than these are folded away. */
  private static final int PARTIES_SHOWN = 16;

  /** A name and a value. */
  public record Fact(String name, String value) {}

  /** A text that is nearly the same; {@code alike} is the share of equal wording. */
  public record NearText(String url, String title, DateView date, String alike) {}

  /** A heading in the list of headings. */
  public record ContentsEntry(String url, int level, String text) {}

  static CommuniquePage of(OpenedCommunique opened, String query, Vocabulary vocabulary) {
    Communique communique = opened.communique();
    var found = communique.annotations();
    String shownQuery = DisplayText.line(query.strip());
    ReaderText text = new ReaderText(opened, vocabulary);
    List<TextRun> title = text.title();
    List<ReaderBlock> blocks = text.blocks();
    Optional<Evidence> dateProof = found.date().map(Annotation::evidence);
    return new CommuniquePage(
        PageFrame.of(
            communique.title(),
            PageUrls.communiqueApi(communique.id(), query),
            SearchBox.of(query)),
        title,
        TextLanguage.of(communique.text().language()),
        shownQuery,
        Wording.count(opened.matches().size(), "match", "matches"),
        opened.matches().size(),
        shownQuery.isEmpty() ? "" : PageUrls.search(SearchRequest.of(query)),
        DateView.of(communique.date()),
        dateProof.map(proof -> DisplayText.withoutControls(proof.quote())).orElse(""),
        dateProof.map(proof -> proofUrl(proof, communique)).orElse(""),
        found.kind().title(),
        vocabulary.language(communique.text().language()),
        found.signatories().stream().map(party -> PartyView.of(party, vocabulary)).toList(),
        found.participants().stream().map(party -> PartyView.of(party, vocabulary)).toList(),
        facts(communique.text().metadata()),
        contents(blocks),
        blocks,
        CitedView.of(communique),
        opened.sources().stream().map(source -> DisplayText.line(source.display())).toList(),
        opened.nearDuplicates().stream().map(CommuniquePage::nearText).toList());
  }

  private static NearText nearText(NearDuplicate near) {
    return new NearText(
        PageUrls.communique(near.id(), ""),
        DisplayText.line(near.title()),
        DateView.of(near.date()),
        Math.round(near.similarity() * 100) + " %");
  }

  private static String proofUrl(Evidence evidence, Communique communique) {
    return switch (evidence) {
      case Evidence.InMetadata metadata -> "";
      case Evidence.InText words ->
          communique.text().paragraphs().stream()
              .filter(paragraph -> paragraph.span().contains(words.span()))
              .map(Paragraph::number)
              .findFirst()
              .map(number -> "#p" + number)
              .orElse("");
    };
  }

  private static List<Fact> facts(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .map(entry -> new Fact(entry.getKey(), DisplayText.withoutControls(entry.getValue())))
        .toList();
  }

  private static List<ContentsEntry> contents(List<ReaderBlock> blocks) {
    List<ContentsEntry> entries =
        blocks.stream()
            .filter(ReaderBlock.Heading.class::isInstance)
            .map(ReaderBlock.Heading.class::cast)
            .map(CommuniquePage::entry)
            .toList();
    return entries.size() < CONTENTS_FROM ? List.of() : entries;
  }

  private static ContentsEntry entry(ReaderBlock.Heading heading) {
    StringBuilder text = new StringBuilder();
    heading.runs().forEach(run -> text.append(run.text()));
    return new ContentsEntry("#" + heading.anchor(), heading.level(), text.toString());
  }

  /** The signatories that are always shown. */
  public List<PartyView> firstSignatories() {
    return signatories.subList(0, Math.min(PARTIES_SHOWN, signatories.size()));
  }

  /** The signatories that are folded away. */
  public List<PartyView> furtherSignatories() {
    return signatories.subList(firstSignatories().size(), signatories.size());
  }

  public boolean hasQuery() {
    return !query.isEmpty();
  }
}
