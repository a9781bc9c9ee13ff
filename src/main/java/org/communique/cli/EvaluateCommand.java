package org.communique.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communique.cli.Services.Evaluation;
import org.communique.evaluate.RankingEvaluation;
import org.communique.evaluate.RankingScores;
import org.communique.evaluate.TestCollection;
import org.communique.json.Json;
import org.communique.search.SearchRequest.Match;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique evaluate}: how good the answers are. */
@Command(
    name = "evaluate",
    header = "Measure the ranking, or the annotations, against reference answers.",
    description =
        "A folder with queries.tsv, qrels.txt and corpus.jsonl (or .gz) is a test collection: its"
            + " queries are ranked with the analysis and ranking of the search. A folder with"
            + " documents.jsonl holds reference annotations: the files it names are annotated and"
            + " compared.")
final class EvaluateCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final CorpusOption corpus = new CorpusOption();
  @Mixin private final AuthorityOption authority = new AuthorityOption();

  @Option(
      names = "--collection",
      paramLabel = "FILE",
      description = "The corpus.jsonl (or .gz) of a test collection, when it lies elsewhere.")
  private @Nullable Path collection;

  @Option(
      names = "--match",
      paramLabel = "HOW",
      defaultValue = "any",
      completionCandidates = Candidates.Matches.class,
      description =
          "Whether all words must be there, or any, or auto: as it suits the query"
              + " (default: ${DEFAULT-VALUE}).")
  private Match match = Match.ANY;

  @Option(
      names = "--relevant-grade",
      paramLabel = "GRADE",
      defaultValue = "1",
      description =
          "From which grade on a document is relevant for recall, MAP and MRR"
              + " (default: ${DEFAULT-VALUE}).")
  private int relevantGrade;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean isJson;

  @Parameters(paramLabel = "DIR", description = "The folder of the reference answers.")
  private Path folder = Path.of("");

  EvaluateCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    authority.apply(services);
    Evaluation evaluation = evaluate();
    if (isJson) {
      console.out().println(Json.pretty(evaluation.json()));
    } else {
      console.out().print(evaluation.table());
    }
    return ExitCode.DONE;
  }

  private Evaluation evaluate() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("There is no folder " + folder + ".");
    }
    if (TestCollection.isAt(folder)) {
      return ranking();
    }
    if (Files.exists(folder.resolve("documents.jsonl"))) {
      return services.goldEvaluation().evaluate(folder, corpus.existingFolder());
    }
    throw new UsageException(
        folder
            + " holds neither a test collection (queries.tsv and qrels.txt)"
            + " nor reference annotations (documents.jsonl).");
  }

  private Evaluation ranking() throws IOException {
    if (relevantGrade < 1) {
      throw new UsageException(
          "--relevant-grade is %d, but must be 1 or more.".formatted(relevantGrade));
    }
    TestCollection opened = TestCollection.open(folder, Optional.ofNullable(collection));
    RankingScores scores =
        new RankingEvaluation(services.rankers(), match, relevantGrade).run(opened);
    return new Evaluation(RankingTable.text(scores), RankingTable.json(scores));
  }
}
