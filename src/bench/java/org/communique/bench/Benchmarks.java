package org.communique.bench;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;

/**
 * The entry of the benchmarks that are compiled with the program, which {@code mvn -Pbench package}
 * builds and runs: end to end, see {@link EndToEnd}, or after the word {@code inner} those of inner
 * loops, with the arguments of JMH.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** See above. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    if (arguments.length > 0 && arguments[0].equals("inner")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    CommandLine line = new CommandLine(new EndToEnd()).setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(arguments));
  }
}
