package org.communique.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.model.CommuniqueText;
import org.communique.model.Paragraph;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;

/** The parts of a text that rules look at in depth: title, headings below it, first sentences. */
final class Opening {
  // States beyond the first sentences are hardly ever new signatories; these limits leave room for
  // lines of place and date before the first sentence and for lists of many states in it.
  private static final int MAX_LENGTH = 1600;
  private static final int MIN_SENTENCES = 3;
  private static final int MAX_SENTENCES = 14;
  private static final int LONGEST_SENTENCE = 6000;

  private Opening() {}

  static Passage title(CommuniqueText text, PassageReader reader) {
    if (text.titleSpan().isEmpty()) {
      return reader.inMetadata("title", SmallTitles.withCapitals(text.title()));
    }
    String printed = text.textOf(text.titleSpan());
    String title = SmallTitles.withCapitals(printed);
    return title.equals(printed)
        ? reader.inText(text.text(), text.titleSpan().start(), text.titleSpan().end())
        : reader.of(title, text.titleSpan().start());
  }

  private static final Pattern TITLE_LIKE =
      Pattern.compile(
          "^.{0,160}?\\b(agreement|treaty|protocol|convention|memorandum|exchange"
              + " of|between|verdrag|overeenkomst|accord|acuerdo|tussen|entre|соглашение)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int TITLE_PARAGRAPHS = 3;
  private static final int LONGEST_TITLE = 600;

  /** First paragraphs that go on with the title of a treaty, or print it when the title is cut. */
  static List<Passage> titleLines(CommuniqueText text, PassageReader reader) {
    return text.paragraphs().stream()
        .limit(TITLE_PARAGRAPHS)
        .map(Paragraph::span)
        .filter(span -> TITLE_LIKE.matcher(span.in(text.text())).find())
        .map(span -> new TextSpan(span.start(), endOfTitle(text, span)))
        .map(span -> inText(text, span, reader))
        .toList();
  }

  /** A title may run over several blocks: "BETWEEN", "THE GOVERNMENT OF UKRAINE", "AND". */
  private static int endOfTitle(CommuniqueText text, TextSpan first) {
    return Math.min(text.text().length(), first.start() + LONGEST_TITLE);
  }

  /** Headings before the first paragraph: a title in another language often stands there. */
  static List<Passage> headings(CommuniqueText text, PassageReader reader) {
    return text.paragraphs().stream()
        .limit(1)
        .flatMap(paragraph -> paragraph.headings().stream())
        .map(span -> inText(text, span, reader))
        .toList();
  }

  static List<Passage> sentences(CommuniqueText text, PassageReader reader) {
    List<Passage> passages = new ArrayList<>();
    int length = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      for (Sentence sentence : paragraph.sentences()) {
        boolean enough = length > MAX_LENGTH && passages.size() >= MIN_SENTENCES;
        if (enough || passages.size() == MAX_SENTENCES) {
          return passages;
        }
        passages.add(inText(text, sentence.span(), reader));
        length += sentence.span().length();
      }
    }
    return passages;
  }

  private static Passage inText(CommuniqueText text, TextSpan span, PassageReader reader) {
    int end = Math.min(span.end(), span.start() + LONGEST_SENTENCE);
    return reader.inText(text.text(), span.start(), end);
  }
}
