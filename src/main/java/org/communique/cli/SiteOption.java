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
    String address = site.strip().replaceFirst("/+$", "");
    if (!FORM.matcher(address).matches() || !isAddress(address)) {
      throw new UsageException(
          "--site is '%s', but must be an address like https://texts.example.org.".formatted(site));
    }
    return address;
  }

  private static boolean isAddress(String address) {
    try {
      return URI.create(address).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
