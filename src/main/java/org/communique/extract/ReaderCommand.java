package org.communique.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a process that reads files is started: with the Java and the class path of this one.
 *
 * @param mainClass its entry, which speaks {@link ReaderProtocol}
 * @param limits told to it
 * @param ocr told to it
 */
record ReaderCommand(String mainClass, ExtractionLimits limits, OcrSettings ocr) {
  /** Variables that would let the surroundings change how Java runs. */
  private static final List<String> JAVA_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  /** Bytes of an answer for each character of text: two, and as much for what frames them. */
  private static final int BYTES_PER_CHARACTER = 4;

  /** Answers with little text may still have many documents with their metadata. */
  private static final long FRAME_BYTES = 64L << 20;

  static ReaderCommand standard(ExtractionLimits limits, OcrSettings ocr) {
    return new ReaderCommand(ReaderMain.class.getName(), limits, ocr);
  }

  long maxAnswerBytes() {
    return limits.maxCharacters() * BYTES_PER_CHARACTER + FRAME_BYTES;
  }

  /** The folder for temporary files of a process whose own folder is {@code folder}. */
  private static Path temporaryIn(Path folder) {
    return folder.resolve("temporary");
  }

  /** The folder for the list of the machine's fonts, one for all processes of a run. */
  private static Path fontsBeside(Path folder) {
    return folder.resolveSibling("fonts");
  }

  Process start(Path folder, ProcessLimits processLimits) throws IOException {
    Files.createDirectories(temporaryIn(folder));
    Files.createDirectories(fontsBeside(folder));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(memory(processLimits));
    command.addAll(confinement(folder));
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(Arrays.asList(ReaderMain.arguments(limits, ocr)));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(JAVA_VARIABLES);
    // Names of files inside archives are made with it.
    environment.put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /** The serial collector has no threads of its own, which the processes side by side would pay. */
  private static List<String> memory(ProcessLimits limits) {
    return List.of(
        "-Xmx" + limits.heapMebibytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        // Or else the machine's last words come between the answers.
        "-XX:+DisplayVMOutputToStderr",
        // In the life of one process the optimizing compiler costs more than it gains: reading 479
        // files took 31 seconds of processor time with it, and 22 without.
        "-XX:TieredStopAtLevel=1");
  }

  /** Nothing is written but into the folder, nothing external is resolved. */
  private static List<String> confinement(Path folder) {
    return List.of(
        "-Djava.io.tmpdir=" + temporaryIn(folder),
        "-Duser.home=" + temporaryIn(folder),
        "-Dpdfbox.fontcache=" + fontsBeside(folder),
        "-Djava.awt.headless=true",
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djavax.xml.accessExternalStylesheet=",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
        "--enable-native-access=ALL-UNNAMED");
  }

  /** Absolute, for the process works in another folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
