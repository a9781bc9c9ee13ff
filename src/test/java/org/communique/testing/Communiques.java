package org.communique.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.CommuniqueText;
import org.communique.model.DocumentKind;
import org.communique.model.Evidence;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.model.TextSpan;

/**
 * Builds communiqués for tests out of a title and paragraphs. Sentences end at a full stop and a
 * space; a paragraph that begins with {@code "# "} is a heading.
 */
public final class Communiques {
  private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:\\.(?= )|$)");

  private final String id;
  private final String title;
  private String language = "en";
  private final List<String> blocks = new ArrayList<>();
  private final List<Annotation<Signatory>> signatories = new ArrayList<>();
  private final List<String> topicWords = new ArrayList<>();
  private Optional<IssueDate> date = Optional.empty();
  private DocumentKind kind = DocumentKind.JOINT_STATEMENT;

  private Communiques(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public static Communiques communique(String id, String title) {
    return new Communiques(id, title);
  }

  public Communiques paragraphs(String... texts) {
    blocks.addAll(List.of(texts));
    return this;
  }

  public Communiques language(String code) {
    language = code;
    return this;
  }

  public Communiques kind(DocumentKind kind) {
    this.kind = kind;
    return this;
  }

  public Communiques issued(String day) {
    date = Optional.of(IssueDate.ofDay(LocalDate.parse(day)));
    return this;
  }

  public Communiques issued(IssueDate issueDate) {
    date = Optional.of(issueDate);
    return this;
  }

  public Communiques signedByState(String code, String name) {
    return signedBy(
        new Signatory(Signatory.Type.STATE, code, name, Signatory.Role.SIGNER, false, "", ""));
  }

  public Communiques signedByPerson(String name, String office, String state) {
    return signedBy(
        new Signatory(
            Signatory.Type.PERSON, "", name, Signatory.Role.SIGNER, false, office, state));
  }

  private Communiques signedBy(Signatory signatory) {
    signatories.add(new Annotation<>(signatory, titleEvidence(), "test"));
    return this;
  }

  /** Gives a topic to the sentences that contain a word. */
  public Communiques topic(String topic, String word) {
    topicWords.add(topic);
    topicWords.add(word);
    return this;
  }

  private Evidence titleEvidence() {
    return Evidence.InText.at(new TextSpan(0, title.length()), title);
  }

  public Communique build() {
    StringBuilder text = new StringBuilder(title);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<TextSpan> headings = new ArrayList<>();
    for (String block : blocks) {
      text.append("\n\n");
      boolean heading = block.startsWith("# ");
      String content = heading ? block.substring(2) : block;
      TextSpan span = new TextSpan(text.length(), text.length() + content.length());
      text.append(content);
      if (heading) {
        headings.add(span);
      } else {
        paragraphs.add(paragraph(paragraphs.size() + 1, span, content, headings));
        headings = new ArrayList<>();
      }
    }
    CommuniqueText built =
        new CommuniqueText(
            title,
            new TextSpan(0, title.length()),
            text.toString(),
            language,
            paragraphs,
            new TreeMap<>());
    return new Communique(new CommuniqueId(id), built, annotations(built));
  }

  private Paragraph paragraph(int number, TextSpan span, String text, List<TextSpan> headings) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      TextSpan sentence = new TextSpan(matcher.start(), matcher.end()).shift(span.start());
      sentences.add(new Sentence(sentences.size() + 1, sentence));
    }
    return new Paragraph(number, span, Paragraph.Kind.PROSE, "", headings, language, sentences);
  }

  private Annotations annotations(CommuniqueText text) {
    return new Annotations(
        date.map(value -> new Annotation<>(value, titleEvidence(), "test")),
        kind,
        signatories,
        List.of(),
        text.sentences().map(sentence -> annotations(text.textOf(sentence.span()))).toList());
  }

  private SentenceAnnotations annotations(String sentence) {
    List<Annotation<String>> topics = new ArrayList<>();
    for (int i = 0; i < topicWords.size(); i += 2) {
      if (sentence.contains(topicWords.get(i + 1))) {
        topics.add(new Annotation<>(topicWords.get(i), titleEvidence(), "test"));
      }
    }
    return new SentenceAnnotations(topics, List.of(), List.of());
  }
}
