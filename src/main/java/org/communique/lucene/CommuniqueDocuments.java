package org.communique.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;
import org.communique.model.IssueDate;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.model.Signatory;
import org.communique.search.FileEntry;
import org.communique.search.Vocabulary;
import org.communique.structure.TextSketch;

/**
 * Maps communiqués, and lines of the ledger, to Lucene documents with the fields of {@link Fields}.
 * Not safe for use by several threads at once.
 */
final class CommuniqueDocuments {
  private static final FieldType POSITIONAL = tokenized(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType COUNTED = tokenized(IndexOptions.DOCS_AND_FREQS);

  private final UnitTokenizer tokenizer;
  private final Vocabulary vocabulary;
  private final DictionaryMaker dictionaries;
  private final RecordCompressor compressor = new RecordCompressor();

  /**
   * A mapper.
   *
   * @param vocabulary tells the names of parties and the domains of topics
   * @param dictionaries for the records, which it shares with other mappers
   */
  CommuniqueDocuments(Vocabulary vocabulary, DictionaryMaker dictionaries) {
    this.vocabulary = vocabulary;
    this.dictionaries = dictionaries;
    this.tokenizer = new UnitTokenizer(vocabulary);
  }

  private static FieldType tokenized(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /**
   * The block of a communiqué: its paragraphs in order, then the whole. Each document is made when
   * it is its turn, for a long text has hundreds of thousands; it must be indexed before the next.
   */
  Iterable<Document> block(Communique communique) throws IOException {
    Block block = new Block(communique);
    return () -> Stream.concat(block.paragraphs(), Stream.of(block).map(Block::whole)).iterator();
  }

  private BytesRef compressed(byte[] record) throws IOException {
    BytesRef compressed = compressor.compressed(record, dictionaries.current());
    dictionaries.add(record);
    return compressed;
  }

  /** The documents of one communiqué. */
  private final class Block {
    private final Communique communique;
    private final CommuniqueTokens tokens;
    private final WordSpans.Recorder words = new WordSpans.Recorder();
    private final BytesRef record;

    /** The fields that all documents share; one object each, for their values are read in turn. */
    private final List<IndexableField> shared;

    Block(Communique communique) throws IOException {
      this.communique = communique;
      this.tokens = CommuniqueTokens.of(communique, tokenizer);
      this.record = compressed(CommuniqueCodec.encode(communique));
      this.shared = shared(communique).getFields();
      tokens.ofParagraph(CommuniqueTokens.PRINTED_TITLE).forEach(words::record);
    }

    Stream<Document> paragraphs() {
      Iterator<SentenceAnnotations> sentences = communique.annotations().sentences().iterator();
      return communique.text().paragraphs().stream()
          .map(
              paragraph -> {
                List<SentenceAnnotations> own = new ArrayList<>();
                paragraph.sentences().forEach(sentence -> own.add(sentences.next()));
                return paragraph(paragraph, own);
              });
    }

    private Document paragraph(Paragraph paragraph, List<SentenceAnnotations> sentences) {
      Document document = document(Fields.PARAGRAPH);
      int toWhole = communique.text().paragraphs().size() - paragraph.number() + 1;
      document.add(new NumericDocValuesField(Fields.NUMBER, paragraph.number()));
      document.add(new NumericDocValuesField(Fields.TO_WHOLE, toWhole));
      document.add(new NumericDocValuesField(Fields.FIRST_POSITION, words.nextBlock()));
      addPassage(document, tokens.ofParagraph(paragraph.number()));
      tokens.ofParagraph(paragraph.number()).forEach(words::record);
      addSentences(document, sentences);
      return document;
    }

    /** The documents of the paragraphs must have been made, for their words are taken down then. */
    Document whole() {
      Document document = document(Fields.COMMUNIQUE);
      if (tokens.ofText().iterator().hasNext()) {
        document.add(textField(Fields.TEXT, tokens.ofText()));
      }
      document.add(new BinaryDocValuesField(Fields.WORD_SPANS, words.toBytes()));
      document.add(textField(Fields.TITLE, tokens.ofTitle()));
      addSigners(document, communique.signatories().toList());
      communique.date().ifPresent(date -> document.add(issued(date)));
      addSentences(document, communique.annotations().sentences());
      communique
          .annotations()
          .instruments()
          .forEach(
              own ->
                  document.add(
                      new StringField(Fields.INSTRUMENT, own.value().id(), Field.Store.NO)));
      addSketch(document, TextSketch.of(communique.text()));
      document.add(new StoredField(Fields.RECORD, record));
      return document;
    }

    private Document document(String type) {
      Document document = new Document();
      document.add(new StringField(Fields.DOCUMENT_TYPE, type, Field.Store.NO));
      shared.forEach(document::add);
      return document;
    }
  }

  private static void addSketch(Document document, TextSketch sketch) {
    for (int band : Set.copyOf(sketch.bands())) {
      document.add(new StringField(Fields.SKETCH_BAND, NearDuplicates.term(band), Field.Store.NO));
    }
    document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(sketch.toBytes())));
  }

  /** What the paragraphs' documents and the whole have in common. */
  private Document shared(Communique communique) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, communique.id().value(), Field.Store.NO));
    addColumn(document, Fields.ID, communique.id().value());
    addColumn(document, Fields.TITLE_ORDER, communique.title().toLowerCase(Locale.ROOT));
    communique.date().ifPresent(date -> addDay(document, date));
    addCounted(document, Fields.SIGNATORY, codes(communique.signatories().toList()));
    int signatories = SignatoryCount.of(communique, vocabulary);
    document.add(new LongField(Fields.SIGNATORY_COUNT, signatories, Field.Store.NO));
    addCounted(document, Fields.KIND, Set.of(communique.annotations().kind().label()));
    addCounted(document, Fields.LANGUAGE, Set.of(communique.text().language()));
    return document;
  }

  private static void addColumn(Document document, String field, String value) {
    document.add(new SortedDocValuesField(field, new BytesRef(clipped(value))));
  }

  /** Columns hold at most 32,766 bytes; no order depends on more than the first 500 letters. */
  private static String clipped(String value) {
    return value.substring(0, Math.min(value.length(), 500));
  }

  /** A field with the tokens of some units of a text. */
  static Field textField(String name, Iterable<UnitTokens> tokens) {
    return new Field(name, CommuniqueTokenStream.ofText(tokens), POSITIONAL);
  }

  private static void addPassage(Document document, Iterable<UnitTokens> tokens) {
    if (tokens.iterator().hasNext()) {
      document.add(new Field(Fields.PASSAGE, CommuniqueTokenStream.ofParagraph(tokens), COUNTED));
    }
  }

  private static void addDay(Document document, IssueDate date) {
    document.add(new NumericDocValuesField(Fields.DAY, date.from().toEpochDay()));
    document.add(
        new SortedSetDocValuesField(
            Fields.YEAR, new BytesRef(Integer.toString(date.from().getYear()))));
  }

  static LongRange issued(IssueDate date) {
    return new LongRange(
        Fields.ISSUED, new long[] {date.from().toEpochDay()}, new long[] {date.to().toEpochDay()});
  }

  private static Set<String> codes(List<Signatory> signatories) {
    return signatories.stream()
        .map(Signatory::code)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void addSigners(Document document, List<Signatory> signatories) {
    addNames(document, Fields.SIGNATORY_NAME, signatories.stream().map(Signatory::name).toList());
    addNames(
        document,
        Fields.PERSON_NAME,
        signatories.stream()
            .filter(signatory -> signatory.type() == Signatory.Type.PERSON)
            .map(Signatory::name)
            .toList());
  }

  private static void addNames(Document document, String field, List<String> names) {
    if (!names.isEmpty()) {
      document.add(new Field(field, new PrintedTokenStream(names), POSITIONAL));
    }
  }

  private void addSentences(Document document, List<SentenceAnnotations> sentences) {
    SortedMap<BytesRef, Integer> topics = new TreeMap<>();
    Set<String> acts = new LinkedHashSet<>();
    for (SentenceAnnotations sentence : sentences) {
      for (String topic : vocabulary.topicsAndDomains(sentence)) {
        topics.merge(new BytesRef(topic), 1, Integer::sum);
      }
      sentence.acts().stream().map(Annotation::value).forEach(acts::add);
    }
    addCitations(document, sentences);
    addTopics(document, topics);
    addCounted(document, Fields.ACT, acts);
  }

  /** Columns of sets iterate in the order of their bytes, in which the numbers are written too. */
  private static void addTopics(Document document, SortedMap<BytesRef, Integer> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    ByteBuffer counts =
        ByteBuffer.allocate(sentences.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<BytesRef, Integer> topic : sentences.entrySet()) {
      document.add(new StringField(Fields.TOPIC, topic.getKey(), Field.Store.NO));
      document.add(new SortedSetDocValuesField(Fields.TOPIC, topic.getKey()));
      counts.putInt(topic.getValue());
    }
    document.add(new BinaryDocValuesField(Fields.TOPIC_SENTENCES, new BytesRef(counts.array())));
  }

  private static void addCitations(Document document, List<SentenceAnnotations> sentences) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (SentenceAnnotations sentence : sentences) {
      for (Annotation<Reference> citation : sentence.references()) {
        ids.add(citation.value().id());
        ids.add(citation.value().cited());
        words.add(citation.evidence().quote());
      }
    }
    addIndexed(document, Fields.CITED, ids);
    if (!words.isEmpty()) {
      document.add(
          new Field(Fields.CITED_WORDS, new PrintedTokenStream(List.copyOf(words)), POSITIONAL));
    }
  }

  /** Values of a field that is searched and counted. */
  static void addCounted(Document document, String field, Set<String> values) {
    addIndexed(document, field, values);
    addColumns(document, field, values);
  }

  private static void addIndexed(Document document, String field, Set<String> values) {
    for (String value : values) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private static void addColumns(Document document, String field, Set<String> values) {
    for (String value : values) {
      document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
  }

  /** The fields for one communiqué that a file holds. */
  private static Stream<IndexableField> held(CommuniqueId id) {
    return Stream.of(
        new StringField(Fields.HOLDS, id.value(), Field.Store.NO),
        new SortedSetDocValuesField(Fields.HOLDS, new BytesRef(id.value())));
  }

  /**
   * The document of a line of the ledger. Its fields are made as they are asked for: a file may
   * hold half a million communiqués.
   */
  static Iterable<IndexableField> ofFile(FileEntry file, RecordCompressor compressor)
      throws IOException {
    BytesRef record = compressor.compressed(CommuniqueCodec.encode(file), Dictionary.NONE);
    Document document = new Document();
    document.add(new StringField(Fields.DOCUMENT_TYPE, Fields.FILE, Field.Store.NO));
    document.add(new StringField(Fields.PATH, file.path(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.PATH, new BytesRef(file.path())));
    if (!file.collection().isEmpty()) {
      document.add(new SortedDocValuesField(Fields.SOURCE, new BytesRef(file.collection())));
    }
    addNames(document, Fields.PATH_WORDS, List.of(SourceQueries.words(file.path())));
    document.add(new StoredField(Fields.RECORD, record));
    List<CommuniqueId> ids = file.ids();
    return () ->
        Stream.concat(
                document.getFields().stream(), ids.stream().flatMap(CommuniqueDocuments::held))
            .iterator();
  }
}
