package org.communique.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communique.search.SearchEngine;
import org.communique.study.QuotationVerifier;
import org.communique.study.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code communique verify}: whether a quotation is verbatim, and where. */
@Command(
    name = "verify",
    header = "Check a quotation: is it printed so, and where?",
    description =
        "Names every text and paragraph that has it, the oldest first, or else the nearest wording"
            + " with the words that differ. Exits with 0 when all quotations are verbatim, with 1"
            + " when one is not.")
final class VerifyCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private final ReadIndexOption index = new ReadIndexOption();
  @Mixin private final SiteOption site = new SiteOption();
  @Mixin private final TimeLimitOption timeLimit = new TimeLimitOption();

  @Option(names = "--json", description = "Print each answer as one line of JSON.")
  private boolean isJson;

  @Parameters(
      paramLabel = "QUOTATION",
      arity = "1..*",
      description = "The quotation; several words are joined by spaces; - reads one a line.")
  private List<String> words = new ArrayList<>();

  VerifyCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String server = site.address();
    try (SearchEngine engine =
        services.engines().openForReading(index.folder()).withTimeLimit(timeLimit.limit())) {
      QuotationVerifier verifier = new QuotationVerifier(engine);
      return InputLines.areMeantBy(words)
          ? new InputLines(services.input(), console)
              .answer(line -> verify(verifier, line, server), Math::max, ExitCode.DONE)
          : verify(verifier, String.join(" ", words), server);
    }
  }

  private int verify(QuotationVerifier verifier, String quotation, String server)
      throws IOException {
    Optional<String> problem = QuotationVerifier.problem(quotation);
    if (problem.isPresent()) {
      throw new UsageException(problem.get());
    }
    Verification verification = verifier.verify(quotation);
    if (isJson) {
      console.out().println(services.rendering().verificationJson(verification, server));
    } else {
      console.out().print(services.rendering().verificationText(verification, server));
    }
    return verification.isVerbatim() ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }
}
