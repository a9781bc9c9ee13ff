package org.communique.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.communique.annotate.Taxonomy;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;

/**
 * Compares what the annotator reads out of the files of a gold set with what people read out of
 * them.
 */
public final class AnnotationEvaluation {
  private final Function<Path, CommuniqueText> reader;
  private final Function<CommuniqueText, Annotations> annotator;
  private final Taxonomy taxonomy;

  private AnnotationEvaluation(
      Function<Path, CommuniqueText> reader,
      Function<CommuniqueText, Annotations> annotator,
      Taxonomy taxonomy) {
    this.reader = reader;
    this.annotator = annotator;
    this.taxonomy = taxonomy;
  }

  /**
   * Evaluates a gold set.
   *
   * @param gold the folder with {@code documents.jsonl} and its companions
   * @param reader the text of a file, given its path as the gold set writes it; may throw {@link
   *     RuntimeException} for a file without text, which then counts as unread
   * @throws IOException when the gold set itself cannot be read
   */
  public static AnnotationScores evaluate(
      Path gold,
      Function<Path, CommuniqueText> reader,
      Function<CommuniqueText, Annotations> annotator,
      Taxonomy taxonomy)
      throws IOException {
    return new AnnotationEvaluation(reader, annotator, taxonomy).run(GoldSet.read(gold));
  }

  private AnnotationScores run(GoldSet gold) {
    List<String> unread = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (GoldSet.Document document : gold.documents()) {
      CommuniqueText text;
      try {
        text = reader.apply(Path.of(document.file()));
      } catch (RuntimeException e) {
        unread.add(document.file() + ": " + e.getMessage());
        continue;
      }
      tallies.add(compare(document, gold, text));
    }
    return AnnotationScores.of(tallies, unread);
  }

  private Tally compare(GoldSet.Document document, GoldSet gold, CommuniqueText text) {
    Tally tally = new Tally(document.file());
    Annotations found = annotator.apply(text);
    DateComparison dates = new DateComparison(document, tally);
    dates.compare(found.date(), text);
    dates.compareTextAlone(
        annotator.apply(DateComparison.textAlone(text)).date().map(Annotation::value));
    String kind = found.kind().label();
    tally.add(Metric.KIND, Share.one(kind.equals(document.kind())));
    tally.compare(Metric.Field.KIND, Set.of(document.kind()), Set.of(kind), text.title());
    new PartyComparison(document, found, text.title(), tally).compare();
    LettersOnly letters = new LettersOnly(text.text());
    new TopicComparison(taxonomy, text, found, tally)
        .compare(gold.sentences().getOrDefault(document.file(), List.of()), letters);
    List<GoldSet.Citation> citations = gold.citations().get(document.file());
    if (citations != null) {
      new ReferenceComparison(text, found, tally).compare(citations, letters);
    }
    return tally;
  }
}
