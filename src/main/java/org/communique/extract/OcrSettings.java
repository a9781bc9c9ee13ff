package org.communique.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Whether pictures of text are read, by the program {@code tesseract}, which has to be installed.
 *
 * @param enabled whether scans and images are read at all
 * @param languages codes of tesseract such as {@code eng} and {@code fra}, at least one
 */
public record OcrSettings(boolean enabled, List<String> languages) {
  /**
   * Letters as in {@code chi_sim} or {@code script/Latin}; nothing that a shell or path could mean.
   */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z_]*(?:/[A-Za-z_]+)?");

  private static final String PROGRAM = "tesseract";
  private static final int SECONDS_TO_ANSWER = 20;

  /** Scans are reported and not read. */
  public static final OcrSettings OFF = new OcrSettings(false, List.of("eng"));

  public OcrSettings {
    languages = List.copyOf(languages);
    boolean isSound = languages.stream().allMatch(code -> LANGUAGE.matcher(code).matches());
    if (languages.isEmpty() || !isSound) {
      throw new IllegalArgumentException("no languages of tesseract: " + languages);
    }
  }

  /**
   * Settings from the languages as tesseract writes them.
   *
   * @param languages joined by {@code +} or a comma, such as {@code eng+fra}
   * @throws IllegalArgumentException when they are none
   */
  public static OcrSettings of(boolean enabled, String languages) {
    List<String> codes = Arrays.stream(languages.split("[+,\\s]+", -1)).toList();
    return new OcrSettings(enabled, codes.stream().filter(code -> !code.isEmpty()).toList());
  }

  /** The languages as tesseract takes them: {@code eng+fra}. */
  public String joinedLanguages() {
    return String.join("+", languages);
  }

  /** Why scans cannot be read on this machine, as a sentence for people; empty when they can. */
  public Optional<String> problem() {
    if (!enabled) {
      return Optional.empty();
    }
    Optional<TreeSet<String>> installed = installedLanguages();
    if (installed.isEmpty()) {
      return Optional.of("Reading scans needs the program tesseract, which is not installed.");
    }
    return languages.stream()
        .filter(code -> !installed.get().contains(code))
        .findFirst()
        .map(
            code ->
                "The program tesseract has no data for the language '%s'; it has %s."
                    .formatted(code, String.join(", ", installed.get())));
  }

  /** What tesseract lists, one code a line after a title; empty when it does not run. */
  private static Optional<TreeSet<String>> installedLanguages() {
    try {
      Process process =
          new ProcessBuilder(PROGRAM, "--list-langs").redirectErrorStream(true).start();
      String listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean isDone = process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
      if (!isDone || process.exitValue() != 0) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return Optional.of(new TreeSet<>(listed.lines().skip(1).map(String::strip).toList()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
