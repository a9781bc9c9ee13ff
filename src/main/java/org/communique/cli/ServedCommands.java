package org.communique.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.communique.annotate.AuthorityPlace;
import org.communique.http.CommandDoor;
import org.communique.search.SearchEngine;

/**
 * The commands that only read an index, run by a server on the one that it has open. They print
 * what they print in a process of their own; what would reach beyond the index is refused: other
 * folders, files and standard input.
 */
public final class ServedCommands implements CommandDoor {
  /** Characters of one answer; more is for an export, which streams. */
  private static final int MAX_OUTPUT = 2_000_000;

  private static final Path INDEX = Path.of("index-data");

  private final SearchEngine engine;
  private final Rendering rendering;
  private final Defaults defaults;
  private final String key;

  /**
   * @param engine stays open
   * @param standard the settings of somebody who has set none, with the time limit of the engine
   * @param key what a launcher on this machine knows the server by
   */
  public ServedCommands(SearchEngine engine, Rendering rendering, Defaults standard, String key) {
    this.engine = new KeptOpen(engine, standard.timeLimit());
    this.rendering = rendering;
    this.defaults = standard.withIndex(INDEX);
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Answer answer(Question question) {
    BoundedText out = new BoundedText();
    BoundedText err = new BoundedText();
    int width = question.width() == 0 ? Terminal.DEFAULT_WIDTH : question.width();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new Terminal(false, false, question.isColoured(), width));
    int exit =
        CommandLineApp.forReading(services(), defaults, console)
            .run(question.arguments().toArray(String[]::new));
    if (out.isFull() || err.isFull()) {
      return new Answer(
          ExitCode.FAILED,
          "",
          "communique: The answer has more than %,d characters; ask for fewer hits, or for an export"
                  .formatted(MAX_OUTPUT)
              + " (/api/export).\n");
    }
    return new Answer(exit, out.toString(), err.toString());
  }

  private Services services() {
    return new Services(
        this::open,
        (run, progress) -> {
          throw refusal();
        },
        (corpus, index, status) -> {
          throw refusal();
        },
        ocr -> {
          throw refusal();
        },
        (documents, match) -> {
          throw refusal();
        },
        (gold, corpus) -> {
          throw refusal();
        },
        (settings, trigger) -> {
          throw refusal();
        },
        ServedCommands::use,
        rendering,
        InputStream.nullInputStream());
  }

  private SearchEngine open(Path index) {
    if (!index.equals(INDEX)) {
      throw new UsageException("A server searches its own index; leave --index out.");
    }
    return engine;
  }

  private static void use(AuthorityPlace place) {
    if (!(place instanceof AuthorityPlace.BuiltIn)) {
      throw new UsageException("A server works with its own lists; leave --authority out.");
    }
  }

  private static UsageException refusal() {
    return new UsageException("A server does not run this command.");
  }

  /** Text up to a length; what comes after it is an error of the writer. */
  private static final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private boolean isFull;

    boolean isFull() {
      return isFull;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
      if (isFull || text.length() + length > MAX_OUTPUT) {
        isFull = true;
        throw new IOException("the answer is too long");
      }
      text.append(characters, start, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
