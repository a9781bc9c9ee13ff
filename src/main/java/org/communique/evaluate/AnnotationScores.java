package org.communique.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communique.json.JsonValue;

/**
 * How well annotations agree with hand-made ones.
 *
 * @param documents how many were compared
 * @param unread files of the gold set that could not be read, each with the reason
 * @param dateExact dates right at the precision of the gold, of all documents; where the gold has
 *     none, none is right
 * @param dateHarm dates to the day that are wrong by more than 31 days or where there is none, of
 *     all documents
 * @param kind kinds that are right
 * @param states signing states, over all documents
 * @param statesExact documents whose set of signing states is exactly right
 * @param organisations signing organisations
 * @param persons signing persons, compared by family name and by whom they speak for
 * @param topics topics of sentences, over all topics
 * @param topicsMacro mean F1 of the topics with at least five wanted sentences
 * @param domains domains of sentences, those of the topics found
 * @param sentencesFound sentences of the gold that were found again in the text
 * @param references cited texts by document, articles left out
 */
public record AnnotationScores(
    int documents,
    List<String> unread,
    Share dateExact,
    Share dateHarm,
    Share kind,
    Counts states,
    Share statesExact,
    Counts organisations,
    Counts persons,
    Counts topics,
    double topicsMacro,
    Counts domains,
    Share sentencesFound,
    Counts references) {
  public AnnotationScores {
    unread = List.copyOf(unread);
  }

  /** The figures by name, in the order of the components. */
  public JsonValue toJson() {
    JsonValue.ObjectBuilder json = JsonValue.object().put("documents", documents);
    json.put("unread", JsonValue.arrayOfStrings(unread));
    figures().forEach((name, figure) -> json.put(name, json(figure)));
    return json.put("topicsMacro", topicsMacro).build();
  }

  /** The figures for people: one line each, with the number of answers it rests on. */
  public String toTable() {
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%-16s %6d%n", "documents", documents));
    unread.forEach(file -> table.append(String.format(Locale.ROOT, "unread: %s%n", file)));
    figures().forEach((name, figure) -> table.append(line(name, figure)));
    table.append(String.format(Locale.ROOT, "%-16s %6.3f%n", "topicsMacro", topicsMacro));
    return table.toString();
  }

  private static String line(String name, Figure figure) {
    return switch (figure) {
      case Share share ->
          String.format(
              Locale.ROOT,
              "%-16s %6.3f  (%d of %d)%n",
              name,
              share.value(),
              share.count(),
              share.of());
      case Counts counts ->
          String.format(
              Locale.ROOT,
              "%-16s %6.3f  (precision %.3f, recall %.3f, %d wanted)%n",
              name,
              counts.f1(),
              counts.precision(),
              counts.recall(),
              counts.wanted());
    };
  }

  private Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("dateExact", dateExact);
    figures.put("dateHarm", dateHarm);
    figures.put("kind", kind);
    figures.put("states", states);
    figures.put("statesExact", statesExact);
    figures.put("organisations", organisations);
    figures.put("persons", persons);
    figures.put("topics", topics);
    figures.put("domains", domains);
    figures.put("sentencesFound", sentencesFound);
    figures.put("references", references);
    return figures;
  }

  private static JsonValue json(Figure figure) {
    return switch (figure) {
      case Share share ->
          JsonValue.object()
              .put("value", share.value())
              .put("count", share.count())
              .put("of", share.of())
              .build();
      case Counts counts ->
          JsonValue.object()
              .put("precision", counts.precision())
              .put("recall", counts.recall())
              .put("f1", counts.f1())
              .put("right", counts.right())
              .put("extra", counts.extra())
              .put("missed", counts.missed())
              .build();
    };
  }
}
