package org.communique.evaluate;

/**
 * What is measured, in the order of the report. The definitions are those usual for extraction:
 * micro counts all answers of all documents together, macro is a mean over documents or topics.
 */
public enum Metric {
  DATE_EXACT(Field.DATE, "dateExact", "exact", Share.NONE),
  DATE_WITHIN_GOLD(Field.DATE, "dateWithinGold", "as exact as wanted, or more", Share.NONE),
  DATE_YEAR(Field.DATE, "dateYear", "right year", Share.NONE),
  DATE_MONTH(Field.DATE, "dateMonth", "right month", Share.NONE),
  DATE_DAY(Field.DATE, "dateDay", "right day", Share.NONE),
  DATE_ONE_DAY(Field.DATE, "dateWithinOneDay", "at most 1 day off", Share.NONE),
  DATE_THREE_DAYS(Field.DATE, "dateWithinThreeDays", "at most 3 days off", Share.NONE),
  DATE_COVERED(Field.DATE, "dateCoverage", "documents with a date", Share.NONE),
  DATE_ANSWERED(Field.DATE, "dateExactWhenAnswered", "exact where one is given", Share.NONE),
  DATE_HARM(Field.DATE, "dateHarm", "wrong by more than 31 days", Share.NONE),
  TEXT_DATE_EXACT(Field.DATE, "textDateExact", "text alone: exact", Share.NONE),
  TEXT_DATE_STATED(
      Field.DATE, "textDateExactWhereStated", "text alone: exact where it has one", Share.NONE),
  TEXT_DATE_COVERED(
      Field.DATE, "textDateCoverage", "text alone: documents with a date", Share.NONE),
  TEXT_DATE_ANSWERED(
      Field.DATE, "textDateExactWhenAnswered", "text alone: exact where given", Share.NONE),
  TEXT_DATE_HARM(Field.DATE, "textDateHarm", "text alone: wrong by over 31 days", Share.NONE),
  KIND(Field.KIND, "kind", "right kind", Share.NONE),
  STATES(Field.STATES, "states", "micro", Counts.NONE),
  STATES_MACRO(Field.STATES, "statesMacro", "mean over documents", Mean.NONE),
  STATES_EXACT(Field.STATES, "statesExact", "exact set", Share.NONE),
  STATES_STRICT(Field.STATES, "statesWithoutExpanded", "without members of groupings", Counts.NONE),
  STATES_ONE_SIDED(Field.STATES, "statesOfOneSided", "texts of one party", Counts.NONE),
  ORGANISATIONS(Field.ORGANISATIONS, "organisations", "micro", Counts.NONE),
  ORGANISATIONS_MACRO(Field.ORGANISATIONS, "organisationsMacro", "mean over documents", Mean.NONE),
  ORGANISATIONS_EXACT(Field.ORGANISATIONS, "organisationsExact", "exact set", Share.NONE),
  PERSONS(Field.PERSONS, "persons", "family name and state", Counts.NONE),
  PERSONS_MACRO(Field.PERSONS, "personsMacro", "mean over documents", Mean.NONE),
  PERSONS_EXACT(Field.PERSONS, "personsExact", "exact set", Share.NONE),
  PERSONS_STRICT(Field.PERSONS, "personsFullName", "full name", Counts.NONE),
  PERSON_STATES(Field.PERSONS, "personStates", "speaks for the right party", Share.NONE),
  TOPICS(Field.TOPICS, "topics", "micro", Counts.NONE),
  TOPICS_MACRO(Field.TOPICS, "topicsMacro", "mean over topics with 5 sentences", ClassCounts.NONE),
  TOPICS_SAMPLE(Field.TOPICS, "topicsSample", "mean over sentences", Mean.NONE),
  NO_TOPIC(Field.TOPICS, "noTopic", "sentences without a topic", Counts.NONE),
  DOMAINS(Field.TOPICS, "domains", "domains, micro", Counts.NONE),
  SENTENCES_FOUND(Field.TOPICS, "sentencesFound", "sentences found in the text", Share.NONE),
  REFERENCES(Field.REFERENCES, "references", "cited texts", Counts.NONE),
  REFERENCES_MACRO(Field.REFERENCES, "referencesMacro", "mean over documents", Mean.NONE),
  REFERENCES_ARTICLES(
      Field.REFERENCES, "referencesWithArticles", "cited texts with articles", Counts.NONE),
  REFERENCES_PLACES(
      Field.REFERENCES, "referencePlaces", "citations recognised as such", Share.NONE),
  REFERENCES_NEGATIVE(Field.REFERENCES, "referenceNegatives", "look-alikes left alone", Share.NONE);

  /** The annotations that metrics and errors belong to. */
  public enum Field {
    DATE("date"),
    KIND("kind"),
    STATES("states"),
    ORGANISATIONS("organisations"),
    PERSONS("persons"),
    TOPICS("topics"),
    REFERENCES("references");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /** The name in the report and in JSON. */
    public String label() {
      return label;
    }
  }

  private final Field field;
  private final String key;
  private final String label;
  private final Figure none;

  Metric(Field field, String key, String label, Figure none) {
    this.field = field;
    this.key = key;
    this.label = label;
    this.none = none;
  }

  public Field field() {
    return field;
  }

  /** The name in JSON. */
  public String key() {
    return key;
  }

  /** What people read, below the name of the field. */
  public String label() {
    return label;
  }

  /** The figure of a gold set that has nothing for this metric. */
  public Figure none() {
    return none;
  }
}
