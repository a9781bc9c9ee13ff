package org.communique.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.communique.model.Communique;
import org.communique.model.IssueDate;
import org.communique.model.Signatory;
import org.communique.search.LanguageVersion;
import org.communique.structure.TextNumbers;

/**
 * Finds the versions of a text in other languages: texts of another language that are dated alike
 * and agree in what translation leaves alone, the numbers and the parties.
 */
record LanguageVersions(IndexSearcher searcher) {
  /** A translation is often dated by the day of its publication. */
  private static final long DAYS_APART = 1;

  /** Texts of these days that are compared. */
  private static final int MAX_CANDIDATES = 50;

  /** Numbers that must agree when they alone decide, and the share of them. */
  private static final int MIN_NUMBERS = 5;

  private static final double SAME_NUMBERS = 0.6;

  /** Parties that must agree, and the share of them; then fewer numbers need to. */
  private static final int MIN_PARTIES = 2;

  private static final double SAME_PARTIES = 0.6;
  private static final double SIMILAR_NUMBERS = 0.3;

  /** The shorter text has at least this share of the longer one's paragraphs. */
  private static final double SIMILAR_LENGTH = 0.4;

  private static final String UNKNOWN = "und";

  /**
   * The versions of a text, by language; none of a text that is not dated to the day or whose
   * language is not known.
   *
   * @param records of the searcher's state of the index
   */
  List<LanguageVersion> of(Communique communique, Records records) throws IOException {
    if (!isDatedToTheDay(communique) || communique.text().language().equals(UNKNOWN)) {
      return List.of();
    }
    IssueDate date = communique.date().orElseThrow();
    List<LanguageVersion> versions = new ArrayList<>();
    for (ScoreDoc found : searcher.search(others(communique, date), MAX_CANDIDATES).scoreDocs) {
      Communique other = records.communique(found.doc);
      if (isVersion(communique, other)) {
        versions.add(new LanguageVersion(other.id(), other.title(), other.text().language()));
      }
    }
    versions.sort(
        Comparator.comparing(LanguageVersion::language)
            .thenComparing(version -> version.id().value()));
    return versions;
  }

  private static Query others(Communique communique, IssueDate date) {
    long day = date.from().toEpochDay();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.DOCUMENT_TYPE, Fields.COMMUNIQUE)), Occur.FILTER);
    query.add(
        NumericDocValuesField.newSlowRangeQuery(Fields.DAY, day - DAYS_APART, day + DAYS_APART),
        Occur.FILTER);
    for (String language : List.of(communique.text().language(), UNKNOWN)) {
      query.add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static boolean isVersion(Communique one, Communique other) {
    return isDatedToTheDay(other) && isAsLong(one, other) && agrees(one, other);
  }

  private static boolean isDatedToTheDay(Communique communique) {
    return communique
        .date()
        .filter(date -> date.precision() == IssueDate.Precision.DAY)
        .isPresent();
  }

  private static boolean isAsLong(Communique one, Communique other) {
    int paragraphs = one.text().paragraphs().size();
    int others = other.text().paragraphs().size();
    return Math.min(paragraphs, others) >= SIMILAR_LENGTH * Math.max(paragraphs, others);
  }

  private static boolean agrees(Communique one, Communique other) {
    TextNumbers numbers = TextNumbers.of(one.text());
    TextNumbers others = TextNumbers.of(other.text());
    double similarity = numbers.similarity(others);
    boolean sameNumbers = numbers.common(others) >= MIN_NUMBERS && similarity >= SAME_NUMBERS;
    return sameNumbers || (similarity >= SIMILAR_NUMBERS && haveTheSameParties(one, other));
  }

  private static boolean haveTheSameParties(Communique one, Communique other) {
    Set<String> parties = codes(one);
    Set<String> all = new HashSet<>(parties);
    all.addAll(codes(other));
    parties.retainAll(codes(other));
    return parties.size() >= MIN_PARTIES && parties.size() >= SAME_PARTIES * all.size();
  }

  private static Set<String> codes(Communique communique) {
    return communique
        .signatories()
        .map(Signatory::code)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
