package org.communique.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Measures, in one run on one machine, how long the program takes to index a folder, against Tika
 * alone in as many processes, and against Tika with the plainest use of Lucene on its text, which
 * is the least that any search over these files costs; and how long a second run takes in which
 * nothing has changed. Each figure is the least of several runs; compare the ratios, not the
 * seconds, between machines.
 *
 * <p>Run from the folder of the program, after it was built:
 *
 * <pre>
 * java -cp 'target/lib/*:target/communique.jar' src/bench/java/org/communique/bench/IngestBenchmark.java FOLDER
 * </pre>
 */
public final class IngestBenchmark {
  private static final int RUNS = 3;
  private static final String SOURCE = "src/bench/java/org/communique/bench/IngestBenchmark.java";
  private static final String CLASS_PATH = "target/lib/*:target/communique.jar";
  private static final Pattern SECONDS = Pattern.compile("\"seconds\":([0-9.]+)");

  private IngestBenchmark() {}

  /**
   * Measures, or in a child process reads a share of the files with Tika.
   *
   * @param arguments the folder; a child also gets the number of processes, its own from 0, and
   *     whether it indexes what it reads
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    if (arguments.length == 4) {
      int processes = Integer.parseInt(arguments[1]);
      int own = Integer.parseInt(arguments[2]);
      System.out.println(
          Boolean.parseBoolean(arguments[3])
              ? readAndIndex(folder, processes, own)
              : read(folder, processes, own, text -> {}));
      return;
    }
    int processes = Runtime.getRuntime().availableProcessors();
    double tika = Double.MAX_VALUE;
    double plain = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    double unchanged = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      tika = Math.min(tika, inProcesses(folder, processes, false));
      plain = Math.min(plain, inProcesses(folder, processes, true));
      Path index = Files.createTempDirectory("communique-benchmark");
      whole = Math.min(whole, index(folder, index));
      unchanged = Math.min(unchanged, index(folder, index));
      delete(index);
    }
    System.out.printf(Locale.ROOT, "Tika alone, %d processes  %8.2f s%n", processes, tika);
    System.out.printf(
        Locale.ROOT, "Tika and plain Lucene    %8.2f s  %.2f x%n", plain, plain / tika);
    System.out.printf(
        Locale.ROOT, "index, everything new    %8.2f s  %.2f x%n", whole, whole / tika);
    System.out.printf(Locale.ROOT, "index, nothing changed   %8.2f s%n", unchanged);
  }

  private static double inProcesses(Path folder, int processes, boolean indexes) throws Exception {
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      children.add(
          start(
              "-XX:+UseSerialGC",
              "-cp",
              CLASS_PATH,
              SOURCE,
              folder.toString(),
              "" + processes,
              "" + i,
              "" + indexes));
    }
    double longest = 0;
    for (Process child : children) {
      longest = Math.max(longest, Double.parseDouble(output(child).strip()));
    }
    return longest;
  }

  /** What is done with the text of a file. */
  private interface Reader {
    void accept(String text) throws IOException;
  }

  private static double read(Path folder, int processes, int own, Reader reader)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    TesseractOCRConfig noOcr = new TesseractOCRConfig();
    noOcr.setSkipOcr(true);
    AutoDetectParser parser = new AutoDetectParser();
    long begin = System.nanoTime();
    for (int i = own; i < files.size(); i += processes) {
      ParseContext context = new ParseContext();
      context.set(TesseractOCRConfig.class, noOcr);
      BodyContentHandler text = new BodyContentHandler(-1);
      try (TikaInputStream in = TikaInputStream.get(files.get(i))) {
        parser.parse(in, text, new Metadata(), context);
      } catch (SAXException | TikaException fileWithoutText) {
        // Its time counts all the same.
      }
      reader.accept(text.toString());
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** One document a paragraph and one a file, with the places of their words, and the text kept. */
  private static double readAndIndex(Path folder, int processes, int own) throws IOException {
    Path index = Files.createTempDirectory("communique-benchmark");
    FieldType positional = new FieldType(TextField.TYPE_NOT_STORED);
    positional.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    double seconds;
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
      seconds =
          read(
              folder,
              processes,
              own,
              text -> {
                for (String paragraph : text.split("\n\\s*\n")) {
                  Document document = new Document();
                  document.add(new Field("passage", paragraph, positional));
                  writer.addDocument(document);
                }
                Document whole = new Document();
                whole.add(new Field("text", text, positional));
                whole.add(new StoredField("stored", text));
                writer.addDocument(whole);
              });
      long begin = System.nanoTime();
      writer.commit();
      seconds += (System.nanoTime() - begin) / 1e9;
    }
    delete(index);
    return seconds;
  }

  private static double index(Path folder, Path index) throws Exception {
    Process process =
        start(
            "-Xmx640m",
            "-Dcommunique.home=.",
            "-jar",
            "target/communique.jar",
            "index",
            "--json",
            "--corpus",
            folder.toString(),
            "--index",
            index.toString());
    String last = output(process).lines().reduce((before, line) -> line).orElse("");
    Matcher seconds = SECONDS.matcher(last);
    if (!seconds.find()) {
      throw new IOException("the run did not end as it should: " + last);
    }
    return Double.parseDouble(seconds.group(1));
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String output(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    if (exitCode != 0) {
      throw new IOException("a process ended with " + exitCode);
    }
    return output;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
