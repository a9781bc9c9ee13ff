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
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;

/**
 * Measures, in one run on one machine, how long the program takes to index a folder, against Tika
 * alone in as many processes, and how long a second run takes in which nothing has changed. Each
 * figure is the least of several runs; compare the ratios, not the seconds, between machines.
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
   * @param arguments the folder; a child also gets the number of processes and its own, from 0
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    if (arguments.length == 3) {
      int processes = Integer.parseInt(arguments[1]);
      System.out.println(readWithTika(folder, processes, Integer.parseInt(arguments[2])));
      return;
    }
    int processes = Runtime.getRuntime().availableProcessors();
    double tika = Double.MAX_VALUE;
    double whole = Double.MAX_VALUE;
    double unchanged = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      tika = Math.min(tika, tikaAlone(folder, processes));
      Path index = Files.createTempDirectory("communique-benchmark");
      whole = Math.min(whole, index(folder, index));
      unchanged = Math.min(unchanged, index(folder, index));
      delete(index);
    }
    System.out.printf(Locale.ROOT, "Tika alone, %d processes  %8.2f s%n", processes, tika);
    System.out.printf(
        Locale.ROOT, "index, everything new    %8.2f s  %.2f x%n", whole, whole / tika);
    System.out.printf(Locale.ROOT, "index, nothing changed   %8.2f s%n", unchanged);
  }

  private static double tikaAlone(Path folder, int processes) throws Exception {
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
              "" + i));
    }
    double longest = 0;
    for (Process child : children) {
      longest = Math.max(longest, Double.parseDouble(output(child).strip()));
    }
    return longest;
  }

  private static double readWithTika(Path folder, int processes, int own) throws IOException {
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
      try (TikaInputStream in = TikaInputStream.get(files.get(i))) {
        parser.parse(in, new BodyContentHandler(-1), new Metadata(), context);
      } catch (Exception fileWithoutText) {
        // Its time counts all the same.
      }
    }
    return (System.nanoTime() - begin) / 1e9;
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
