package org.communique.cli;

import java.net.URI;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the texts are read: the beginning of every permalink. */
final class SiteOption {
  private static final Pattern FORM =
      Pattern.compile("https?://[^\\s?#]+", Pattern.CASE_INSENSITIVE);

  @Option(
      names = "--site",
      paramLabel = "URL",
      description = "Address of the server in permalinks (default: ${DEFAULT-VALUE}).")
  private String site = "";

  /** The address where {@code serve} answers with these settings. */
  static String of(Defaults defaults) {
    String host = defaults.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + defaults.port();
  }

  /**
   * The address without a slash at its end.
   *
   * @throws UsageException when it is no address of a server
   */
  String address() {
    return checked("--site", site).toString();
  }

  /**
   * An address of a server, without a slash at its end.
   *
   * @param option names it in messages
   * @throws UsageException when it is none
   */
  static URI checked(String option, String typed) {
    String address = typed.strip().replaceFirst("/+$", "");
    if (FORM.matcher(address).matches()) {
      try {
        URI server = URI.create(address);
        if (server.getHost() != null) {
          return server;
        }
      } catch (IllegalArgumentException e) {
        // Said below, like an address of another form.
      }
    }
    throw new UsageException(
        "%s is '%s', but must be an address like https://texts.example.org."
            .formatted(option, typed));
  }
}
