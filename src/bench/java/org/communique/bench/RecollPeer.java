package org.communique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.bench.CollectionTexts.OneText;

/**
 * Recoll, which searches files: each text is a page of HTML, and each query a process of {@code
 * recollq}, from its start to its end, with three snippets a hit in which nothing is marked. It
 * searches the titles too. Writing the files is not counted as indexing.
 *
 * @param recollq the program
 * @param folder of all that belongs to the index
 */
record RecollPeer(Path recollq, Path folder, PeerIndex index) implements Peer {
  private static final Pattern TOTAL = Pattern.compile("(\\d+) results.*");
  private static final Pattern HIT = Pattern.compile("text/html\t\\[([^]]*)]\t\\[(.*)]\t\\d+.*");
  private static final String SNIPPETS = "SNIPPETS";
  private static final String SNIPPETS_END = "/SNIPPETS";

  /**
   * The program of that name.
   *
   * @throws MissingPeerException when there is none
   */
  static Path program(String name) throws MissingPeerException {
    return Programs.onPath(name)
        .orElseThrow(
            () ->
                new MissingPeerException(
                    "Recoll is not installed: no %s on the PATH; on Debian apt-get install recollcmd"
                        .formatted(name)));
  }

  /** Indexes the texts in a folder unless they are indexed there. */
  static RecollPeer open(Path folder, CollectionTexts texts) throws Exception {
    Path recollindex = program("recollindex");
    Path files = folder.resolve("texts").toAbsolutePath();
    if (!PeerIndex.isIn(folder, texts)) {
      Folders.delete(folder);
      Files.createDirectories(folder);
      texts.inParallel(text -> write(text, files));
    }
    PeerIndex index = PeerIndex.require(folder, texts, () -> make(recollindex, folder, files));
    return new RecollPeer(program("recollq"), folder, index);
  }

  private static long make(Path recollindex, Path folder, Path files)
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("recoll.conf"),
        """
        topdirs = %s
        indexstemminglanguages = english
        noaspell = 1
        loglevel = 2
        """
            .formatted(files));
    Programs.run(
        List.of(recollindex.toString(), "-c", folder.toAbsolutePath().toString()),
        folder.resolve("index.log"),
        folder);
    return Folders.bytes(folder.resolve("xapiandb"));
  }

  private static void write(OneText text, Path files) throws IOException {
    Path file = files.resolve(text.id() + ".html").normalize();
    if (!file.startsWith(files)) {
      throw new IOException("an id that is no name of a file: " + text.id());
    }
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body><pre>%s</pre></body></html>"
            .formatted(escaped(text.title()), escaped(text.text())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public String label() {
    return "Recoll";
  }

  @Override
  public boolean answers(BenchQuery query) {
    return !typed(query).isEmpty();
  }

  @Override
  public Answer search(BenchQuery query) throws IOException {
    Process process =
        new ProcessBuilder(
                recollq.toString(),
                "-c",
                folder.toAbsolutePath().toString(),
                "-E",
                "-n",
                Integer.toString(HITS),
                "-A",
                "-p",
                "3",
                "-q",
                typed(query))
            .redirectError(folder.resolve("query.log").toFile())
            .start();
    return answer(process.inputReader().readAllLines());
  }

  private static Answer answer(List<String> lines) throws IOException {
    long total = -1;
    List<Hit> hits = new ArrayList<>();
    StringBuilder snippet = new StringBuilder();
    boolean isInSnippets = false;
    for (String line : lines) {
      Matcher ofTotal = TOTAL.matcher(line);
      Matcher ofHit = HIT.matcher(line);
      if (line.equals(SNIPPETS) || line.equals(SNIPPETS_END)) {
        isInSnippets = line.equals(SNIPPETS);
        snippet.setLength(0);
      } else if (isInSnippets) {
        snippet.append(line).append('\n');
        Hit last = hits.removeLast();
        hits.add(new Hit(last.id(), last.title(), snippet.toString()));
      } else if (ofHit.matches()) {
        hits.add(new Hit(ofHit.group(1), ofHit.group(2), ""));
      } else if (ofTotal.matches()) {
        total = Long.parseLong(ofTotal.group(1));
      }
    }
    if (total < 0) {
      throw new IOException("recollq gave no number of results: " + lines);
    }
    return new Answer(total, hits);
  }

  /** The query in the language of Recoll; empty when that has none. */
  private static String typed(BenchQuery query) {
    List<String> words = query.words();
    String phrase = "\"" + String.join(" ", words) + "\"";
    return switch (query.kind()) {
      case RARE_WORD, MEDIUM_WORD, FREQUENT_WORD, AND_2, AND_3 -> String.join(" ", words);
      case OR -> String.join(" OR ", words);
      case PHRASE -> phrase;
      case PREFIX -> words.getFirst() + "*";
      case WITHIN -> phrase + "po4";
      case NEAR -> phrase + "po5";
      case FUZZY, SENTENCE, PARAGRAPH, TOPIC_AND_DATE, EVERY_TEXT, FACETS -> "";
    };
  }

  @Override
  public void close() {}
}
