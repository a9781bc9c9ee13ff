package org.communique.lucene;

/**
 * Every field of the index. A communiqué is a block of documents: one per paragraph, then one for
 * the whole; beside the blocks stands one document per file of the ledger.
 */
final class Fields {
  private Fields() {}

  /** Version of everything below; an index of another format is refused, and can be rebuilt. */
  static final String FORMAT = "7";

  /**
   * What a document is: {@link #COMMUNIQUE}, {@link #PARAGRAPH}, {@link #FILE}, {@link #FORMER_ID}
   * or {@link #DICTIONARY}. Indexed.
   */
  static final String DOCUMENT_TYPE = "type";

  static final String COMMUNIQUE = "communique";
  static final String PARAGRAPH = "paragraph";
  static final String FILE = "file";

  /** An id that no communiqué has any more, with the one that took its place. */
  static final String FORMER_ID = "former-id";

  /** What records are compressed with. */
  static final String DICTIONARY = "dictionary";

  /**
   * The communiqué's id, on all documents of its block. Indexed, and a column for a stable order.
   */
  static final String ID = "id";

  /**
   * The whole text with title and headings, on the communiqué's document. Positions; the tokens are
   * described in {@link CommuniqueTokenStream}.
   */
  static final String TEXT = "text";

  /**
   * The same for one paragraph and the headings above it, on the paragraph's document. No
   * positions, and not all tokens: {@link ParagraphTerms} reads the rest off {@link #TEXT}.
   */
  static final String PASSAGE = "passage";

  /** Position in {@link #TEXT} of a paragraph's first word, on its document. Column. */
  static final String FIRST_POSITION = "first-position";

  /** Where each word of {@link #TEXT} stands, as {@link WordSpans} has it. Column. */
  static final String WORD_SPANS = "word-spans";

  /** The title alone, on the communiqué's document; tokens as in {@link #TEXT}. */
  static final String TITLE = "title";

  /**
   * First and last day of issue as a range of days since 1970-01-01, on the communiqué's document.
   * Indexed range.
   */
  static final String ISSUED = "issued";

  /** First day of issue, in days since 1970-01-01. Column for sorting. */
  static final String DAY = "day";

  /** Year of issue. Column for counting. */
  static final String YEAR = "year";

  /** Codes of signing states and organisations. Indexed, and a column for counting. */
  static final String SIGNATORY = "signatory";

  /**
   * Names of all signatories, persons too, one after another, on the communiqué's document; printed
   * tokens.
   */
  static final String SIGNATORY_NAME = "signatory-name";

  /** Names of the persons who sign, on the same document; printed tokens. */
  static final String PERSON_NAME = "person-name";

  /** How many states and organisations sign, by {@link SignatoryCount}. Indexed number, column. */
  static final String SIGNATORY_COUNT = "signatory-count";

  /**
   * Ids of topics and of their domains, of a paragraph or of the whole. Indexed, and a column for
   * counting.
   */
  static final String TOPIC = "topic";

  /**
   * How many sentences have each of these, in the order of the ids, as numbers of four bytes, the
   * lowest first. Column.
   */
  static final String TOPIC_SENTENCES = "topic-sentences";

  /** Ids of operative acts. Indexed, and a column for counting. */
  static final String ACT = "act";

  /** Ids of cited texts, with and without the articles that are cited. Indexed. */
  static final String CITED = "cited";

  /** Names and numbers of cited texts as printed, one after another; printed tokens. */
  static final String CITED_WORDS = "cited-words";

  /** Ids of the instruments that a communiqué is, on its document. Indexed. */
  static final String INSTRUMENT = "instrument";

  /** Label of the kind of text. Indexed, and a column for counting. */
  static final String KIND = "kind";

  /** Language of the text. Indexed, and a column for counting. */
  static final String LANGUAGE = "language";

  /** The title folded, for sorting. Column. */
  static final String TITLE_ORDER = "title-order";

  /** Number of the paragraph, 1-based, on its document. Column. */
  static final String NUMBER = "number";

  /**
   * How many documents further the communiqué's document stands, on a paragraph's document. Column.
   * Holds because the documents of a block stay side by side through every merge and are only
   * deleted together.
   */
  static final String TO_WHOLE = "to-whole";

  /**
   * The communiqué, or a line of the ledger, as {@link CommuniqueCodec} writes it, compressed by
   * {@link RecordCompressor}; the bytes of a dictionary as they are. Stored.
   */
  static final String RECORD = "record";

  /** By which number records name a dictionary. Indexed. */
  static final String DICTIONARY_NUMBER = "dictionary-number";

  /** The id that is gone, on a {@link #FORMER_ID}. Indexed and stored. */
  static final String FORMER = "former";

  /** The id that took its place, on the same document. Stored. */
  static final String SUCCESSOR = "successor";

  /** Path of a file of the ledger. Indexed, and a column. */
  static final String PATH = "path";

  /** Words of the path of a file of the ledger, and of what it holds; printed tokens. */
  static final String PATH_WORDS = "path-words";

  /** {@link org.communique.search.FileEntry#collection()} of a file of the ledger. Column. */
  static final String SOURCE = "source";

  /** Ids of the communiqués a file of the ledger holds. Indexed, and a column. */
  static final String HOLDS = "holds";

  /** Bands of the {@link org.communique.structure.TextSketch} of a communiqué. Indexed. */
  static final String SKETCH_BAND = "sketch-band";

  /** The sketch itself, on the communiqué's document. Column. */
  static final String SKETCH = "sketch";
}
