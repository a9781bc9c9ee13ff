package org.communique.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/** Builds a communiqué block by block; each paragraph is one sentence. */
public final class SampleText {
  private final String id;
  private final String title;
  private final StringBuilder text = new StringBuilder();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<SentenceAnnotations> sentences = new ArrayList<>();
  private final List<TextSpan> headings = new ArrayList<>();
  private final List<Annotation<Signatory>> signatories = new ArrayList<>();
  private final List<Annotation<Signatory>> participants = new ArrayList<>();
  private final TreeMap<String, String> metadata = new TreeMap<>();
  private Optional<Annotation<IssueDate>> date = Optional.empty();
  private DocumentKind kind = DocumentKind.JOINT_STATEMENT;
  private String language = "en";

  private SampleText(String id, String title) {
    this.id = id;
    this.title = title;
    text.append(title);
  }

  public static SampleText of(String id, String title) {
    return new SampleText(id, title);
  }

  public SampleText kind(DocumentKind kind) {
    this.kind = kind;
    return this;
  }

  public SampleText language(String language) {
    this.language = language;
    return this;
  }

  public SampleText metadata(String name, String value) {
    metadata.put(name, value);
    return this;
  }

  public SampleText issued(IssueDate date, String field, String quote) {
    this.date = Optional.of(new Annotation<>(date, new Evidence.InMetadata(field, quote), "front"));
    return this;
  }

  /** Dates it by words of its text so far. */
  public SampleText issuedOn(LocalDate day, String words) {
    int start = text.indexOf(words);
    Evidence evidence =
        Evidence.InText.at(new TextSpan(start, start + words.length()), text.toString());
    this.date = Optional.of(new Annotation<>(IssueDate.ofDay(day), evidence, "dateline"));
    return this;
  }

  public SampleText state(String code, String name) {
    return party(Signatory.Type.STATE, code, name, Signatory.Role.SIGNER, "", "");
  }

  public SampleText party(
      Signatory.Type type,
      String code,
      String name,
      Signatory.Role role,
      String office,
      String onBehalfOf) {
    Signatory party = new Signatory(type, code, name, role, false, office, onBehalfOf);
    Evidence evidence = Evidence.InText.at(new TextSpan(0, title.length()), title);
    List<Annotation<Signatory>> list = role.signs() ? signatories : participants;
    list.add(new Annotation<>(party, evidence, "opening"));
    return this;
  }

  public SampleText heading(String words) {
    headings.add(block(words));
    return this;
  }

  public SampleText paragraph(String words) {
    return paragraph(Paragraph.Kind.PROSE, "", language, words);
  }

  public SampleText paragraph(
      Paragraph.Kind kind, String printedNumber, String language, String words) {
    TextSpan span = block(words);
    paragraphs.add(
        new Paragraph(
            paragraphs.size() + 1,
            span,
            kind,
            printedNumber,
            headings,
            language,
            List.of(new Sentence(1, span))));
    headings.clear();
    sentences.add(SentenceAnnotations.NONE);
    return this;
  }

  /** Annotates the last paragraph. */
  public SampleText about(List<String> topics, List<String> acts, List<String> references) {
    TextSpan span = paragraphs.getLast().span();
    Evidence evidence = Evidence.InText.at(span, text.toString());
    sentences.removeLast();
    sentences.add(
        new SentenceAnnotations(
            topics.stream().map(topic -> new Annotation<>(topic, evidence, "words")).toList(),
            acts.stream().map(act -> new Annotation<>(act, evidence, "verb")).toList(),
            references.stream()
                .map(cited -> new Annotation<>(new Reference(cited), evidence, "number"))
                .toList()));
    return this;
  }

  private TextSpan block(String words) {
    text.append("\n\n");
    int start = text.length();
    text.append(words);
    return new TextSpan(start, text.length());
  }

  public Communique build() {
    return new Communique(
        new CommuniqueId(id),
        new CommuniqueText(
            title,
            new TextSpan(0, title.length()),
            text.toString(),
            language,
            paragraphs,
            metadata),
        new Annotations(date, kind, signatories, participants, sentences));
  }
}
