package org.communique;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The entry of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Numbers are printed the same everywhere, also where the locale has digits of its own.
    Locale.setDefault(Locale.ROOT);
    Application application = new Application(System.getenv(), System.getProperties());
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    // What the libraries log may quote files and requests.
    System.setErr(new PrintStream(new HarmlessOutput(err), true, StandardCharsets.UTF_8));
    System.exit(application.run(out, err, arguments));
  }
}
