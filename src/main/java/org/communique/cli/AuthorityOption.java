package org.communique.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.communique.annotate.AuthorityPlace;
import picocli.CommandLine.Option;

/** Where the authority lists are. */
final class AuthorityOption {
  @Option(
      names = "--authority",
      paramLabel = "DIR",
      description =
          "Folder with a parties.json, topics.json or references.json of your own; those of the"
              + " program stand in for what is absent, or for all with 'built-in' (default:"
              + " ${DEFAULT-VALUE}).")
  private String place = AuthorityPlace.BUILT_IN_NAME;

  /**
   * Where the lists are.
   *
   * @throws UsageException when the name is empty, as that of an unset variable is
   */
  AuthorityPlace place() {
    if (place.isEmpty()) {
      throw new UsageException("--authority is empty; name the folder of your lists.");
    }
    return place.equals(AuthorityPlace.BUILT_IN_NAME)
        ? new AuthorityPlace.BuiltIn()
        : new AuthorityPlace.Folder(Path.of(place));
  }

  /**
   * Has the command work with the lists.
   *
   * @throws org.communique.annotate.AuthorityListException when they cannot be used
   */
  void apply(Services services) throws IOException {
    services.authority().use(place());
  }
}
