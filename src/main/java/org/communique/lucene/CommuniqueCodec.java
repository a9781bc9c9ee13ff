package org.communique.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
import org.communique.search.FileEntry;

/**
 * Writes a communiqué, and a line of the ledger, as a record of bytes, and reads them back. The
 * order of the fields is the format: {@link Fields#FORMAT} changes with it.
 */
final class CommuniqueCodec {
  private CommuniqueCodec() {}

  static byte[] encode(Communique communique) throws IOException {
    RecordOutput out = new RecordOutput();
    out.text(communique.id().value());
    writeText(out, communique.text());
    out.quoting(communique.text().text());
    writeAnnotations(out, communique.annotations());
    return out.toBytes();
  }

  /** The communiqué of a record, which is not changed. */
  static Communique decode(byte[] record) throws IOException {
    RecordInput in = new RecordInput(record);
    CommuniqueId id = new CommuniqueId(in.text());
    CommuniqueText text = readText(in);
    in.quoting(text.text());
    return new Communique(id, text, readAnnotations(in));
  }

  static byte[] encode(FileEntry file) throws IOException {
    RecordOutput out = new RecordOutput();
    out.text(file.path());
    out.name(file.status().name());
    out.text(file.cause());
    out.text(file.reason());
    out.number(file.sizeBytes());
    out.text(file.sha256());
    out.number(file.characters());
    out.number(file.paragraphs());
    out.signedNumber(Double.doubleToLongBits(file.seconds()));
    out.flag(file.truncated());
    out.list(file.holdings(), CommuniqueCodec::writeHolding);
    out.list(file.omissions(), RecordOutput::text);
    return out.toBytes();
  }

  static FileEntry decodeFile(byte[] record) throws IOException {
    RecordInput in = new RecordInput(record);
    return new FileEntry(
        in.text(),
        FileEntry.Status.valueOf(in.name()),
        in.text(),
        in.text(),
        in.longNumber(),
        in.text(),
        in.longNumber(),
        in.number(),
        Double.longBitsToDouble(in.signedNumber()),
        in.flag(),
        in.list(CommuniqueCodec::readHolding),
        in.list(RecordInput::text));
  }

  private static void writeHolding(RecordOutput out, FileEntry.Holding holding) throws IOException {
    out.text(holding.id().value());
    out.text(holding.entry());
  }

  private static FileEntry.Holding readHolding(RecordInput in) throws IOException {
    return new FileEntry.Holding(new CommuniqueId(in.text()), in.text());
  }

  private static void writeText(RecordOutput out, CommuniqueText text) throws IOException {
    out.text(text.title());
    out.span(text.titleSpan());
    out.text(text.text());
    out.name(text.language());
    out.list(text.paragraphs(), CommuniqueCodec::writeParagraph);
    out.number(text.metadata().size());
    for (Map.Entry<String, String> field : text.metadata().entrySet()) {
      out.name(field.getKey());
      out.text(field.getValue());
    }
  }

  private static CommuniqueText readText(RecordInput in) throws IOException {
    String title = in.text();
    TextSpan titleSpan = in.span();
    String text = in.text();
    return new CommuniqueText(
        title,
        titleSpan,
        text,
        in.name(),
        in.list(CommuniqueCodec::readParagraph),
        readMetadata(in));
  }

  private static SortedMap<String, String> readMetadata(RecordInput in) throws IOException {
    SortedMap<String, String> metadata = new TreeMap<>();
    for (int rest = in.number(); rest > 0; rest--) {
      metadata.put(in.name(), in.text());
    }
    return metadata;
  }

  private static void writeParagraph(RecordOutput out, Paragraph paragraph) throws IOException {
    out.number(paragraph.number());
    out.span(paragraph.span());
    out.name(paragraph.kind().name());
    out.name(paragraph.printedNumber());
    out.list(paragraph.headings(), RecordOutput::span);
    out.name(paragraph.language());
    out.list(paragraph.sentences(), CommuniqueCodec::writeSentence);
  }

  private static Paragraph readParagraph(RecordInput in) throws IOException {
    return new Paragraph(
        in.number(),
        in.span(),
        Paragraph.Kind.valueOf(in.name()),
        in.name(),
        in.list(RecordInput::span),
        in.name(),
        in.list(CommuniqueCodec::readSentence));
  }

  private static void writeSentence(RecordOutput out, Sentence sentence) throws IOException {
    out.number(sentence.number());
    out.span(sentence.span());
  }

  private static Sentence readSentence(RecordInput in) throws IOException {
    return new Sentence(in.number(), in.span());
  }

  private static void writeAnnotations(RecordOutput out, Annotations annotations)
      throws IOException {
    out.list(
        annotations.date().stream().toList(),
        (o, date) -> writeAnnotation(o, date, CommuniqueCodec::writeDate));
    out.name(annotations.kind().name());
    out.list(annotations.signatories(), CommuniqueCodec::writeParty);
    out.list(annotations.participants(), CommuniqueCodec::writeParty);
    out.list(annotations.instruments(), CommuniqueCodec::writeReference);
    out.list(annotations.sentences(), CommuniqueCodec::writeSentenceAnnotations);
  }

  private static Annotations readAnnotations(RecordInput in) throws IOException {
    Optional<Annotation<IssueDate>> date =
        in.list(i -> readAnnotation(i, CommuniqueCodec::readDate)).stream().findFirst();
    return new Annotations(
        date,
        DocumentKind.valueOf(in.name()),
        in.list(CommuniqueCodec::readParty),
        in.list(CommuniqueCodec::readParty),
        in.list(CommuniqueCodec::readReference),
        in.list(CommuniqueCodec::readSentenceAnnotations));
  }

  private static void writeSentenceAnnotations(RecordOutput out, SentenceAnnotations sentence)
      throws IOException {
    boolean isEmpty = sentence.equals(SentenceAnnotations.NONE);
    out.flag(isEmpty);
    if (isEmpty) {
      return;
    }
    out.list(sentence.topics(), (o, topic) -> writeAnnotation(o, topic, RecordOutput::name));
    out.list(sentence.domains(), (o, domain) -> writeAnnotation(o, domain, RecordOutput::name));
    out.list(sentence.acts(), (o, act) -> writeAnnotation(o, act, RecordOutput::name));
    out.list(sentence.references(), CommuniqueCodec::writeReference);
  }

  private static void writeReference(RecordOutput out, Annotation<Reference> reference)
      throws IOException {
    writeAnnotation(out, reference, (o, value) -> o.name(value.id()));
  }

  private static Annotation<Reference> readReference(RecordInput in) throws IOException {
    return readAnnotation(in, i -> new Reference(i.name()));
  }

  private static SentenceAnnotations readSentenceAnnotations(RecordInput in) throws IOException {
    if (in.flag()) {
      return SentenceAnnotations.NONE;
    }
    return new SentenceAnnotations(
        in.list(i -> readAnnotation(i, RecordInput::name)),
        in.list(i -> readAnnotation(i, RecordInput::name)),
        in.list(i -> readAnnotation(i, RecordInput::name)),
        in.list(CommuniqueCodec::readReference));
  }

  private static void writeDate(RecordOutput out, IssueDate date) throws IOException {
    out.signedNumber(date.from().toEpochDay());
    out.signedNumber(date.to().toEpochDay());
    out.name(date.precision().name());
  }

  private static IssueDate readDate(RecordInput in) throws IOException {
    return new IssueDate(
        LocalDate.ofEpochDay(in.signedNumber()),
        LocalDate.ofEpochDay(in.signedNumber()),
        IssueDate.Precision.valueOf(in.name()));
  }

  private static void writeParty(RecordOutput out, Annotation<Signatory> party) throws IOException {
    writeAnnotation(out, party, CommuniqueCodec::writeSignatory);
  }

  private static Annotation<Signatory> readParty(RecordInput in) throws IOException {
    return readAnnotation(in, CommuniqueCodec::readSignatory);
  }

  private static void writeSignatory(RecordOutput out, Signatory signatory) throws IOException {
    out.name(signatory.type().name());
    out.name(signatory.code());
    out.text(signatory.name());
    out.name(signatory.role().name());
    out.flag(signatory.expanded());
    out.text(signatory.office());
    out.text(signatory.onBehalfOf());
  }

  private static Signatory readSignatory(RecordInput in) throws IOException {
    return new Signatory(
        Signatory.Type.valueOf(in.name()),
        in.name(),
        in.text(),
        Signatory.Role.valueOf(in.name()),
        in.flag(),
        in.text(),
        in.text());
  }

  private static <T> void writeAnnotation(
      RecordOutput out, Annotation<T> annotation, RecordOutput.Writer<T> value) throws IOException {
    value.write(out, annotation.value());
    switch (annotation.evidence()) {
      case Evidence.InText inText -> {
        out.flag(true);
        out.span(inText.span());
        out.quote(inText.quote(), inText.span());
      }
      case Evidence.InMetadata inMetadata -> {
        out.flag(false);
        out.name(inMetadata.field());
        out.text(inMetadata.quote());
      }
    }
    out.name(annotation.rule());
  }

  private static Evidence inText(RecordInput in) throws IOException {
    TextSpan span = in.span();
    return new Evidence.InText(span, in.quote(span));
  }

  private static <T> Annotation<T> readAnnotation(RecordInput in, RecordInput.Reader<T> value)
      throws IOException {
    T found = value.read(in);
    Evidence evidence = in.flag() ? inText(in) : new Evidence.InMetadata(in.name(), in.text());
    return new Annotation<>(found, evidence, in.name());
  }
}
