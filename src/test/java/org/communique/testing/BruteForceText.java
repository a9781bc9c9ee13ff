package org.communique.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.communique.annotate.PartyMention;
import org.communique.annotate.Spelling;
import org.communique.model.Annotation;
import org.communique.model.Communique;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.Paragraph;
import org.communique.model.Reference;
import org.communique.model.SentenceAnnotations;
import org.communique.model.TextSpan;
import org.communique.search.Vocabulary;

/**
 * A text as all its words in order, its sentences and blocks, and what stands at them. Words are
 * counted from 0; the title, each heading and each paragraph are blocks.
 */
final class BruteForceText {
  private final Vocabulary vocabulary;
  private final List<Word> words = new ArrayList<>();
  private final List<Compound> compounds = new ArrayList<>();
  private final List<Unit> sentences = new ArrayList<>();
  private final List<Unit> blocks = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  /**
   * A word.
   *
   * @param stem the printed form where the language is not English
   */
  record Word(
      int block, TextSpan span, String printed, String cased, String stem, boolean isEnglish) {}

  /**
   * A hyphenated word without its hyphens.
   *
   * @param first number of its first part
   * @param last of its last part
   * @param stem the printed form where the language is not English
   * @param maybeOne whether a phrase may read it as one word
   */
  record Compound(
      int first, int last, String printed, String stem, TextSpan span, boolean maybeOne) {}

  /**
   * A sentence, title, heading or paragraph.
   *
   * @param first number of its first word
   * @param last of its last word
   */
  record Unit(int first, int last, SentenceAnnotations notes) {
    boolean contains(BruteForcePlace place) {
      return first <= place.first() && place.last() <= last;
    }
  }

  /**
   * The name of a party.
   *
   * @param first number of the first word it touches
   * @param last of the last
   */
  record Name(int first, int last, TextSpan span, String code, boolean isAdjective) {}

  /** A citation; numbers of words as in {@link Name}. */
  record Citation(int first, int last, TextSpan span, Reference reference) {}

  private BruteForceText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The title alone, printed or not. */
  static BruteForceText ofTitle(CommuniqueText text, Vocabulary vocabulary) {
    BruteForceText read = new BruteForceText(vocabulary);
    TextSpan whole = new TextSpan(0, text.title().length());
    read.addBlock(text.title(), whole, text.language());
    return read;
  }

  /** All that is printed: the title, headings and paragraphs. */
  static BruteForceText of(Communique communique, Vocabulary vocabulary) {
    BruteForceText read = new BruteForceText(vocabulary);
    CommuniqueText text = communique.text();
    if (!text.titleSpan().isEmpty()) {
      read.addBlock(text.text(), text.titleSpan(), text.language());
    }
    for (Paragraph paragraph : text.paragraphs()) {
      read.addParagraph(text, paragraph, communique.sentencesOf(paragraph.number()));
    }
    return read;
  }

  /** One paragraph and the headings above it. */
  static BruteForceText of(Communique communique, Paragraph paragraph, Vocabulary vocabulary) {
    BruteForceText read = new BruteForceText(vocabulary);
    read.addParagraph(communique.text(), paragraph, communique.sentencesOf(paragraph.number()));
    return read;
  }

  private void addParagraph(
      CommuniqueText text, Paragraph paragraph, List<SentenceAnnotations> notes) {
    for (TextSpan heading : paragraph.headings()) {
      addBlock(text.text(), heading, text.language());
    }
    int before = words.size();
    addWords(text.text(), paragraph.span(), paragraph.language());
    for (int i = 0; i < notes.size(); i++) {
      addSentence(text.text(), paragraph.sentences().get(i).span(), before, notes.get(i));
    }
  }

  /** A block that is one sentence. */
  private void addBlock(String text, TextSpan span, String language) {
    int before = words.size();
    addWords(text, span, language);
    addSentence(text, span, before, SentenceAnnotations.NONE);
  }

  private void addWords(String text, TextSpan span, String language) {
    boolean isEnglish = language.equals("en");
    int before = words.size();
    for (BruteForceToken token : BruteForceToken.in(text, span)) {
      String stem = isEnglish ? stem(token.printed()) : token.printed();
      words.add(
          new Word(blocks.size(), token.span(), token.printed(), token.cased(), stem, isEnglish));
    }
    for (Compound compound : compounds(text, words.subList(before, words.size()))) {
      compounds.add(moved(compound, before));
    }
    if (words.size() > before) {
      blocks.add(new Unit(before, words.size() - 1, SentenceAnnotations.NONE));
    }
  }

  static String stem(String printed) {
    return printed.length() < 3
        ? printed + " unstemmed"
        : PublishedPorterStemmer.stem(Spelling.americanForm(printed));
  }

  private static Compound moved(Compound compound, int by) {
    return new Compound(
        compound.first() + by,
        compound.last() + by,
        compound.printed(),
        compound.stem(),
        compound.span(),
        compound.maybeOne());
  }

  /** Two to five words with a hyphen between each two, one of them with a letter. */
  static List<Compound> compounds(String text, List<Word> words) {
    List<Compound> compounds = new ArrayList<>();
    int first = 0;
    while (first < words.size()) {
      int last = first;
      while (last + 1 < words.size() && isHyphenated(text, words.get(last), words.get(last + 1))) {
        last++;
      }
      String printed =
          String.join("", words.subList(first, last + 1).stream().map(Word::printed).toList());
      int parts = last - first + 1;
      if (parts > 1 && parts <= 5 && printed.length() <= 100 && printed.matches(".*\\p{L}.*")) {
        TextSpan span = new TextSpan(words.get(first).span().start(), words.get(last).span().end());
        boolean maybeOne = parts == 2 && text.charAt(words.get(first).span().end()) == '‐';
        String stem = words.get(first).isEnglish() ? stem(printed) : printed;
        compounds.add(new Compound(first, last, printed, stem, span, maybeOne));
      }
      first = last + 1;
    }
    return compounds;
  }

  private static boolean isHyphenated(String text, Word word, Word next) {
    return text.substring(word.span().end(), next.span().start()).matches("[-‐‑﹣－]");
  }

  private void addSentence(String text, TextSpan span, int from, SentenceAnnotations notes) {
    List<Integer> inside = new ArrayList<>();
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).span().overlaps(span)) {
        inside.add(i);
      }
    }
    if (inside.isEmpty()) {
      return;
    }
    sentences.add(new Unit(inside.getFirst(), inside.getLast(), notes));
    for (PartyMention mention : vocabulary.mentions(span.in(text))) {
      addName(mention, mention.span().shift(span.start()), inside);
    }
    for (Annotation<Reference> cited : notes.references()) {
      if (cited.evidence() instanceof Evidence.InText inText && span.contains(inText.span())) {
        addCitation(cited.value(), inText.span(), inside);
      }
    }
    names.sort(Comparator.comparing(Name::span));
  }

  private void addName(PartyMention mention, TextSpan span, List<Integer> sentence) {
    List<Integer> touched = touched(span, sentence);
    if (!touched.isEmpty()) {
      boolean isAdjective = mention.form() == PartyMention.Form.DEMONYM;
      names.add(
          new Name(
              touched.getFirst(),
              touched.getLast(),
              fromFirstWord(span, touched),
              mention.party().code(),
              isAdjective));
    }
  }

  private void addCitation(Reference reference, TextSpan span, List<Integer> sentence) {
    List<Integer> touched = touched(span, sentence);
    if (!touched.isEmpty()) {
      citations.add(
          new Citation(
              touched.getFirst(), touched.getLast(), fromFirstWord(span, touched), reference));
    }
  }

  private List<Integer> touched(TextSpan span, List<Integer> sentence) {
    return sentence.stream().filter(i -> words.get(i).span().overlaps(span)).toList();
  }

  /** A name or citation is shown from its first word on, and that word is never cut. */
  private TextSpan fromFirstWord(TextSpan span, List<Integer> touched) {
    TextSpan word = words.get(touched.getFirst()).span();
    return new TextSpan(word.start(), Math.max(word.end(), span.end()));
  }

  List<Word> words() {
    return words;
  }

  List<Compound> compounds() {
    return compounds;
  }

  List<Unit> sentences() {
    return sentences;
  }

  /** The title, headings and paragraphs that have words. */
  List<Unit> blocks() {
    return blocks;
  }

  List<Name> names() {
    return names;
  }

  List<Citation> citations() {
    return citations;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
