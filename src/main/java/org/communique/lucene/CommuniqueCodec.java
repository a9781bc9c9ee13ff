package org.communique.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
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
 * Writes a communiqué, and a line of the ledger, as bytes for a stored field, and reads them back.
 * The order of the fields is the format: {@link Fields#FORMAT} changes with it.
 */
final class CommuniqueCodec {
  private CommuniqueCodec() {}

  @FunctionalInterface
  private interface Writer<T> {
    void write(DataOutput out, T value) throws IOException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  static BytesRef encode(Communique communique) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(communique.id().value());
    writeText(out, communique.text());
    writeAnnotations(out, communique.annotations());
    return new BytesRef(out.toArrayCopy());
  }

  static Communique decode(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    CommuniqueId id = new CommuniqueId(in.readString());
    return new Communique(id, readText(in), readAnnotations(in));
  }

  static BytesRef encode(FileEntry file) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(file.path());
    out.writeString(file.status().name());
    out.writeString(file.cause());
    out.writeString(file.reason());
    out.writeVLong(file.sizeBytes());
    out.writeString(file.sha256());
    out.writeVLong(file.characters());
    out.writeVInt(file.paragraphs());
    out.writeLong(Double.doubleToLongBits(file.seconds()));
    writeBoolean(out, file.truncated());
    writeList(out, file.holdings(), CommuniqueCodec::writeHolding);
    writeList(out, file.omissions(), DataOutput::writeString);
    return new BytesRef(out.toArrayCopy());
  }

  static FileEntry decodeFile(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new FileEntry(
        in.readString(),
        FileEntry.Status.valueOf(in.readString()),
        in.readString(),
        in.readString(),
        in.readVLong(),
        in.readString(),
        in.readVLong(),
        in.readVInt(),
        Double.longBitsToDouble(in.readLong()),
        readBoolean(in),
        readList(in, CommuniqueCodec::readHolding),
        readList(in, DataInput::readString));
  }

  private static void writeHolding(DataOutput out, FileEntry.Holding holding) throws IOException {
    out.writeString(holding.id().value());
    out.writeString(holding.entry());
  }

  private static FileEntry.Holding readHolding(DataInput in) throws IOException {
    return new FileEntry.Holding(new CommuniqueId(in.readString()), in.readString());
  }

  private static void writeText(DataOutput out, CommuniqueText text) throws IOException {
    out.writeString(text.title());
    writeSpan(out, text.titleSpan());
    out.writeString(text.text());
    out.writeString(text.language());
    writeList(out, text.paragraphs(), CommuniqueCodec::writeParagraph);
    out.writeVInt(text.metadata().size());
    for (Map.Entry<String, String> field : text.metadata().entrySet()) {
      out.writeString(field.getKey());
      out.writeString(field.getValue());
    }
  }

  private static CommuniqueText readText(DataInput in) throws IOException {
    return new CommuniqueText(
        in.readString(),
        readSpan(in),
        in.readString(),
        in.readString(),
        readList(in, CommuniqueCodec::readParagraph),
        readMetadata(in));
  }

  private static SortedMap<String, String> readMetadata(DataInput in) throws IOException {
    SortedMap<String, String> metadata = new TreeMap<>();
    for (int rest = in.readVInt(); rest > 0; rest--) {
      metadata.put(in.readString(), in.readString());
    }
    return metadata;
  }

  private static void writeParagraph(DataOutput out, Paragraph paragraph) throws IOException {
    out.writeVInt(paragraph.number());
    writeSpan(out, paragraph.span());
    out.writeString(paragraph.kind().name());
    out.writeString(paragraph.printedNumber());
    writeList(out, paragraph.headings(), CommuniqueCodec::writeSpan);
    out.writeString(paragraph.language());
    writeList(out, paragraph.sentences(), CommuniqueCodec::writeSentence);
  }

  private static Paragraph readParagraph(DataInput in) throws IOException {
    return new Paragraph(
        in.readVInt(),
        readSpan(in),
        Paragraph.Kind.valueOf(in.readString()),
        in.readString(),
        readList(in, CommuniqueCodec::readSpan),
        in.readString(),
        readList(in, CommuniqueCodec::readSentence));
  }

  private static void writeSentence(DataOutput out, Sentence sentence) throws IOException {
    out.writeVInt(sentence.number());
    writeSpan(out, sentence.span());
  }

  private static Sentence readSentence(DataInput in) throws IOException {
    return new Sentence(in.readVInt(), readSpan(in));
  }

  private static void writeAnnotations(DataOutput out, Annotations annotations) throws IOException {
    writeList(
        out,
        annotations.date().stream().toList(),
        (o, date) -> writeAnnotation(o, date, CommuniqueCodec::writeDate));
    out.writeString(annotations.kind().name());
    writeList(out, annotations.signatories(), CommuniqueCodec::writeParty);
    writeList(out, annotations.participants(), CommuniqueCodec::writeParty);
    writeList(out, annotations.instruments(), CommuniqueCodec::writeReference);
    writeList(out, annotations.sentences(), CommuniqueCodec::writeSentenceAnnotations);
  }

  private static Annotations readAnnotations(DataInput in) throws IOException {
    Optional<Annotation<IssueDate>> date =
        readList(in, i -> readAnnotation(i, CommuniqueCodec::readDate)).stream().findFirst();
    return new Annotations(
        date,
        DocumentKind.valueOf(in.readString()),
        readList(in, CommuniqueCodec::readParty),
        readList(in, CommuniqueCodec::readParty),
        readList(in, CommuniqueCodec::readReference),
        readList(in, CommuniqueCodec::readSentenceAnnotations));
  }

  private static void writeSentenceAnnotations(DataOutput out, SentenceAnnotations sentence)
      throws IOException {
    writeList(
        out, sentence.topics(), (o, topic) -> writeAnnotation(o, topic, DataOutput::writeString));
    writeList(
        out,
        sentence.domains(),
        (o, domain) -> writeAnnotation(o, domain, DataOutput::writeString));
    writeList(out, sentence.acts(), (o, act) -> writeAnnotation(o, act, DataOutput::writeString));
    writeList(out, sentence.references(), CommuniqueCodec::writeReference);
  }

  private static void writeReference(DataOutput out, Annotation<Reference> reference)
      throws IOException {
    writeAnnotation(out, reference, (o, value) -> o.writeString(value.id()));
  }

  private static Annotation<Reference> readReference(DataInput in) throws IOException {
    return readAnnotation(in, i -> new Reference(i.readString()));
  }

  private static SentenceAnnotations readSentenceAnnotations(DataInput in) throws IOException {
    return new SentenceAnnotations(
        readList(in, i -> readAnnotation(i, DataInput::readString)),
        readList(in, i -> readAnnotation(i, DataInput::readString)),
        readList(in, i -> readAnnotation(i, DataInput::readString)),
        readList(in, CommuniqueCodec::readReference));
  }

  private static void writeDate(DataOutput out, IssueDate date) throws IOException {
    out.writeZLong(date.from().toEpochDay());
    out.writeZLong(date.to().toEpochDay());
    out.writeString(date.precision().name());
  }

  private static IssueDate readDate(DataInput in) throws IOException {
    return new IssueDate(
        LocalDate.ofEpochDay(in.readZLong()),
        LocalDate.ofEpochDay(in.readZLong()),
        IssueDate.Precision.valueOf(in.readString()));
  }

  private static void writeParty(DataOutput out, Annotation<Signatory> party) throws IOException {
    writeAnnotation(out, party, CommuniqueCodec::writeSignatory);
  }

  private static Annotation<Signatory> readParty(DataInput in) throws IOException {
    return readAnnotation(in, CommuniqueCodec::readSignatory);
  }

  private static void writeSignatory(DataOutput out, Signatory signatory) throws IOException {
    out.writeString(signatory.type().name());
    out.writeString(signatory.code());
    out.writeString(signatory.name());
    out.writeString(signatory.role().name());
    writeBoolean(out, signatory.expanded());
    out.writeString(signatory.office());
    out.writeString(signatory.onBehalfOf());
  }

  private static Signatory readSignatory(DataInput in) throws IOException {
    return new Signatory(
        Signatory.Type.valueOf(in.readString()),
        in.readString(),
        in.readString(),
        Signatory.Role.valueOf(in.readString()),
        readBoolean(in),
        in.readString(),
        in.readString());
  }

  private static <T> void writeAnnotation(DataOutput out, Annotation<T> annotation, Writer<T> value)
      throws IOException {
    value.write(out, annotation.value());
    switch (annotation.evidence()) {
      case Evidence.InText inText -> {
        writeBoolean(out, true);
        writeSpan(out, inText.span());
        out.writeString(inText.quote());
      }
      case Evidence.InMetadata inMetadata -> {
        writeBoolean(out, false);
        out.writeString(inMetadata.field());
        out.writeString(inMetadata.quote());
      }
    }
    out.writeString(annotation.rule());
  }

  private static <T> Annotation<T> readAnnotation(DataInput in, Reader<T> value)
      throws IOException {
    T found = value.read(in);
    Evidence evidence =
        readBoolean(in)
            ? new Evidence.InText(readSpan(in), in.readString())
            : new Evidence.InMetadata(in.readString(), in.readString());
    return new Annotation<>(found, evidence, in.readString());
  }

  private static void writeSpan(DataOutput out, TextSpan span) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private static TextSpan readSpan(DataInput in) throws IOException {
    int start = in.readVInt();
    return new TextSpan(start, start + in.readVInt());
  }

  private static void writeBoolean(DataOutput out, boolean value) throws IOException {
    out.writeByte((byte) (value ? 1 : 0));
  }

  private static boolean readBoolean(DataInput in) throws IOException {
    return in.readByte() != 0;
  }

  private static <T> void writeList(DataOutput out, List<T> values, Writer<T> writer)
      throws IOException {
    out.writeVInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
    int size = in.readVInt();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }
}
