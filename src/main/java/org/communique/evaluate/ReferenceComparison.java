package org.communique.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.communique.model.Annotation;
import org.communique.model.Annotations;
import org.communique.model.CommuniqueText;
import org.communique.model.Evidence;
import org.communique.model.Reference;
import org.communique.model.Sentence;
import org.communique.model.TextSpan;

/**
 * Citations against the wanted ones: the cited texts of a document by id, with and without
 * articles; whether the words that cite were recognised; and whether look-alikes were left alone.
 */
final class ReferenceComparison {
  private final CommuniqueText text;
  private final Tally tally;
  private final List<Place> places = new ArrayList<>();

  /** Where a citation was found, and the sentence it stands in. */
  private record Place(String id, TextSpan span, String sentence) {
    /** An unresolved citation gives no id, so it is none that could be wrong. */
    boolean isResolved() {
      return new Reference(id).isResolved();
    }
  }

  ReferenceComparison(CommuniqueText text, Annotations found, Tally tally) {
    this.text = text;
    this.tally = tally;
    int index = 0;
    for (Sentence sentence : (Iterable<Sentence>) text.sentences()::iterator) {
      for (Annotation<Reference> cited : found.sentences().get(index).references()) {
        TextSpan span =
            switch (cited.evidence()) {
              case Evidence.InText inText -> inText.span();
              case Evidence.InMetadata inMetadata -> sentence.span();
            };
        places.add(new Place(cited.value().id(), span, sentence.span().in(text.text())));
      }
      index++;
    }
  }

  void compare(List<GoldSet.Citation> wanted, LettersOnly letters) {
    Set<String> wantedIds = new TreeSet<>();
    for (GoldSet.Citation citation : wanted) {
      wantedIds.addAll(citation.ids());
      letters.find(citation.text()).ifPresent(span -> comparePlace(citation, span));
    }
    Set<String> foundIds = new TreeSet<>();
    places.stream().filter(Place::isResolved).forEach(place -> foundIds.add(place.id()));
    tally.add(Metric.REFERENCES_ARTICLES, Counts.of(wantedIds, foundIds));
    Set<String> wantedTexts = withoutArticles(wantedIds);
    Set<String> foundTexts = withoutArticles(foundIds);
    Counts texts = Counts.of(wantedTexts, foundTexts);
    tally.add(Metric.REFERENCES, texts);
    tally.add(Metric.REFERENCES_MACRO, Mean.one(texts.f1()));
    addDisagreements(wanted, wantedTexts, foundTexts);
  }

  private void comparePlace(GoldSet.Citation citation, TextSpan span) {
    boolean isFound = placeAt(span).isPresent();
    if (citation.isLookAlike()) {
      tally.add(Metric.REFERENCES_NEGATIVE, Share.one(!isFound));
    } else {
      tally.add(Metric.REFERENCES_PLACES, Share.one(isFound));
    }
  }

  private Optional<Place> placeAt(TextSpan span) {
    return places.stream().filter(place -> place.span().overlaps(span)).findFirst();
  }

  /** Each citation that differs by itself, so that its words can be shown. */
  private void addDisagreements(
      List<GoldSet.Citation> wanted, Set<String> wantedTexts, Set<String> foundTexts) {
    Set<String> shown = new TreeSet<>(wantedTexts);
    for (GoldSet.Citation citation : wanted) {
      Set<String> missed = withoutArticles(citation.ids());
      missed.removeAll(foundTexts);
      missed.retainAll(shown);
      shown.removeAll(missed);
      if (!missed.isEmpty()) {
        tally.compare(Metric.Field.REFERENCES, missed, Set.of(), citation.text());
      }
    }
    Set<String> extra = new TreeSet<>(foundTexts);
    extra.removeAll(wantedTexts);
    for (Place place : places) {
      String id = GoldSet.withoutArticle(place.id());
      if (extra.remove(id)) {
        String words = "“" + place.span().in(text.text()) + "” in: " + place.sentence();
        tally.compare(Metric.Field.REFERENCES, Set.of(), Set.of(id), words);
      }
    }
  }

  private static Set<String> withoutArticles(Set<String> ids) {
    Set<String> texts = new TreeSet<>();
    ids.forEach(id -> texts.add(GoldSet.withoutArticle(id)));
    return texts;
  }
}
