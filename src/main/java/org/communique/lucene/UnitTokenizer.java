package org.communique.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.communique.model.Annotation;
import org.communique.search.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens of a communiqué's units, which {@link CommuniqueTokenStream} describes. Not safe
 * for use by several threads at once, nor for two iterations at once.
 */
final class UnitTokenizer {
  private final WordTokenizer tokenizer = new WordTokenizer();
  private final Stemmer stemmer = new Stemmer();
  private final Vocabulary vocabulary;

  /**
   * A tokenizer.
   *
   * @param vocabulary tells the names of parties
   */
  UnitTokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The tokens of each unit that has a word, made anew at each iteration: those of a long text do
   * not fit in memory.
   *
   * @param text the communiqué's text
   * @param units in text order
   */
  Iterable<UnitTokens> each(String text, List<TextUnit> units) {
    return () -> new Units(text, units.iterator());
  }

  /** The same, made once and kept. */
  List<UnitTokens> all(String text, List<TextUnit> units) {
    List<UnitTokens> all = new ArrayList<>(units.size());
    each(text, units).forEach(all::add);
    return all;
  }

  /** The words of a unit that has some. */
  private record Words(
      TextUnit unit,
      boolean startsBlock,
      List<Token> words,
      List<Compound> compounds,
      List<PlacedMark> marks) {}

  /** Looks one unit ahead, for the last word of a block is marked. */
  private final class Units implements Iterator<UnitTokens> {
    private final String text;
    private final Iterator<TextUnit> rest;
    private @Nullable Words ahead;

    Units(String text, Iterator<TextUnit> rest) {
      this.text = text;
      this.rest = rest;
      this.ahead = next(rest);
    }

    /** The next unit that has a word; a block begins with it also if it began with one without. */
    private @Nullable Words next(Iterator<TextUnit> units) {
      boolean startsBlock = false;
      while (units.hasNext()) {
        TextUnit unit = units.next();
        startsBlock |= unit.startsBlock();
        String printed = unit.span().in(text);
        int base = unit.span().start();
        List<Token> words = tokenizer.tokens(printed, base);
        if (!words.isEmpty()) {
          List<Compound> compounds = Compound.among(words, printed, base);
          List<PlacedMark> marks = PlacedMark.in(unit, printed, vocabulary);
          return new Words(unit, startsBlock, words, compounds, marks);
        }
      }
      return null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public UnitTokens next() {
      Words current = ahead;
      if (current == null) {
        throw new NoSuchElementException();
      }
      ahead = next(rest);
      return tokens(current, ahead == null || ahead.startsBlock());
    }
  }

  private UnitTokens tokens(Words unit, boolean endsBlock) {
    UnitTokens tokens = new UnitTokens(unit.startsBlock());
    String language = unit.unit().language();
    Iterator<Compound> compounds = unit.compounds().iterator();
    Compound compound = compounds.hasNext() ? compounds.next() : null;
    MarkPlacer marks = new MarkPlacer(unit.marks());
    for (int i = 0; i < unit.words().size(); i++) {
      addWord(tokens, unit.words().get(i), language);
      marks.addTo(tokens, unit.words().get(i));
      if (compound != null) {
        addCompound(tokens, compound, i, unit.words().get(i), language);
        compound = i < compound.last() ? compound : compounds.hasNext() ? compounds.next() : null;
      }
    }
    addMarks(tokens, unit.words().getLast(), unit.unit(), endsBlock);
    return tokens;
  }

  private void addWord(UnitTokens tokens, Token word, String language) {
    WordForms forms = word.forms();
    tokens.addNext(word);
    if (!forms.hasNoForms()) {
      tokens.addBeside(forms.stemTerm(stemmer, language), word);
    }
    byte[] cased = forms.casedTerm();
    if (cased != null) {
      tokens.addBeside(cased, word);
    }
  }

  /** What stands for a hyphenated word on its part number {@code i}. */
  private void addCompound(
      UnitTokens tokens, Compound compound, int i, Token part, String language) {
    Token word = compound.joined();
    if (i == compound.first()) {
      tokens.addBeside(CommuniqueTokenStream.joined(word.printed()), word);
      if (!word.forms().hasNoForms()) {
        tokens.addBeside(word.forms().stemTerm(stemmer, language), word);
      }
    }
    if (compound.isOpen() && i == compound.first()) {
      tokens.addBeside(CommuniqueTokenStream.beginning(word.printed()), part);
    } else if (compound.isOpen() && i == compound.last()) {
      tokens.addBeside(CommuniqueTokenStream.end(word.printed()), part);
    }
  }

  private void addMarks(UnitTokens tokens, Token last, TextUnit unit, boolean endsBlock) {
    tokens.addBeside(CommuniqueTokenStream.SENTENCE_END, last);
    if (endsBlock) {
      tokens.addBeside(CommuniqueTokenStream.PARAGRAPH_END, last);
    }
    for (String topic : vocabulary.topicsAndDomains(unit.notes())) {
      tokens.addBeside(CommuniqueTokenStream.topic(topic), last);
    }
    for (Annotation<String> act : unit.notes().acts()) {
      tokens.addBeside(CommuniqueTokenStream.act(act.value()), last);
    }
  }
}
