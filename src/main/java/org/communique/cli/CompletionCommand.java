package org.communique.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code communique completion}: what makes a shell complete commands and options. */
@Command(
    name = "completion",
    header = "Print what makes a shell complete commands and options.",
    description = {
      "For bash and zsh put 'source <(communique completion bash)', or zsh, into the file that the"
          + " shell reads when it starts; for fish,",
      "'communique completion fish > ~/.config/fish/completions/communique.fish'."
    })
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Candidates.Shells.class,
      description = "The shell: ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Console console) {
    this.console = console;
  }

  /** A shell that completes. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    console
        .out()
        .print(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash(root.getCommandName(), root);
              case FISH -> FishCompletion.of(root);
            });
    return ExitCode.DONE;
  }
}
