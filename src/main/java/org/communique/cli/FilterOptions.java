package org.communique.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.model.DocumentKind;
import org.communique.model.IssueDate;
import org.communique.query.SignatoryCounts;
import org.communique.search.Facet;
import org.communique.search.Filters;
import org.communique.search.Filters.Signed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Restrictions of a search; those that may be repeated must all be met, unless one says else. */
final class FilterOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Issued on or after a day, month or year (2021-05-03, 2021-05, 2021).")
  private @Nullable IssueDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Issued on or before a day, or in or before a month or year.")
  private @Nullable IssueDate to;

  @Option(
      names = "--signatory",
      paramLabel = "CODE",
      description = "Issued or signed by a state or organisation (JPN, asean).")
  private List<String> signatories = new ArrayList<>();

  @Option(
      names = "--signed",
      paramLabel = "HOW",
      defaultValue = "all",
      completionCandidates = Candidates.Signed.class,
      description =
          "Whether all of several signatories must sign, or any of them (default:"
              + " ${DEFAULT-VALUE}).")
  private Signed signed = Signed.ALL;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description = "With a sentence on a topic (climate-change).")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--act",
      paramLabel = "ID",
      description = "With a sentence that does something (condemn, welcome).")
  private List<String> acts = new ArrayList<>();

  @Option(
      names = "--signatories",
      paramLabel = "NUMBER",
      description = "Signed by so many states and organisations (2, 3..5, 11..).")
  private List<String> counts = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = Candidates.Kinds.class,
      description =
          "Of one kind: joint-statement, statement, communique, declaration, press-release,"
              + " treaty, memorandum, resolution, other.")
  private List<DocumentKind> kinds = new ArrayList<>();

  @Option(names = "--lang", paramLabel = "CODE", description = "Mostly in a language (en, fr).")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "From a folder of the corpus, or from a collection file that lies in it by its name.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--not",
      paramLabel = "FIELD=VALUE",
      description =
          "Without a value of a field (signatory=RUS): year, signatory, signatories, topic, act,"
              + " kind, lang or source.")
  private List<Exclusion> exclusions = new ArrayList<>();

  /**
   * The restrictions.
   *
   * @throws UsageException when the bounds are in the wrong order, or a number is none
   */
  Filters filters() {
    Optional<LocalDate> first = Optional.ofNullable(from).map(IssueDate::from);
    Optional<LocalDate> last = Optional.ofNullable(to).map(IssueDate::to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new UsageException(
          "--from %s lies after --to %s; exchange them.".formatted(first.get(), last.get()));
    }
    counts.forEach(FilterOptions::checkCount);
    Filters chosen = chosen().within(first, last);
    for (Exclusion exclusion : exclusions) {
      List<String> values = new ArrayList<>(chosen.excluded(exclusion.field()));
      values.add(exclusion.value());
      chosen = chosen.withExcluded(exclusion.field(), values);
    }
    return chosen;
  }

  private static void checkCount(String count) {
    if (SignatoryCounts.read(count).isEmpty()) {
      throw new UsageException(
          "'%s' is no number of signatories, such as 2, 3..5 or 11..".formatted(count));
    }
  }

  private Filters chosen() {
    return Filters.NONE
        .withValues(Facet.Field.SIGNATORY, signatories)
        .withSigned(signed)
        .withValues(Facet.Field.TOPIC, topics)
        .withValues(Facet.Field.ACT, acts)
        .withValues(Facet.Field.SIGNATORIES, counts)
        .withValues(Facet.Field.KIND, kinds.stream().map(DocumentKind::label).toList())
        .withValues(Facet.Field.LANGUAGE, languages)
        .withValues(Facet.Field.SOURCE, sources);
  }
}
