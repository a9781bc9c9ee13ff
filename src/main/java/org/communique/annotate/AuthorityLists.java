package org.communique.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The authority lists in force: parties, topics and treaties, either those that come with the
 * program or files of one's own. Immutable: a changed file is read into new lists.
 */
public final class AuthorityLists {
  /** The names of the lists in a folder of one's own, each of which may be absent. */
  public static final List<String> FILES = List.of(Gazetteer.FILE, Taxonomy.FILE, Instruments.FILE);

  private final Gazetteer gazetteer;
  private final Taxonomy taxonomy;
  private final Instruments instruments;
  private final CitationNames citations;
  private final String fingerprint;

  private AuthorityLists(AuthorityFile parties, AuthorityFile topics, AuthorityFile references) {
    this.gazetteer = Gazetteer.of(parties);
    this.taxonomy = Taxonomy.of(topics);
    this.instruments = Instruments.of(references);
    this.citations = new CitationNames(instruments, new ReferenceFinder(instruments, gazetteer));
    this.fingerprint = fingerprint(List.of(parties, topics, references));
  }

  /** The lists that come with the program. */
  public static AuthorityLists builtIn() {
    return new AuthorityLists(
        AuthorityFile.builtIn(Gazetteer.FILE),
        AuthorityFile.builtIn(Taxonomy.FILE),
        AuthorityFile.builtIn(Instruments.FILE));
  }

  /**
   * The lists of a folder; those it does not have are the ones of the program.
   *
   * @throws AuthorityListException naming file, line and reason, when a list cannot be used, or the
   *     folder has none
   */
  public static AuthorityLists in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new AuthorityListException(folder.toString(), "there is no such folder of lists");
    }
    if (FILES.stream().noneMatch(file -> Files.exists(folder.resolve(file)))) {
      throw new AuthorityListException(
          folder.toString(), "the folder has none of " + String.join(", ", FILES));
    }
    return new AuthorityLists(
        file(folder, Gazetteer.FILE), file(folder, Taxonomy.FILE), file(folder, Instruments.FILE));
  }

  private static AuthorityFile file(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? AuthorityFile.read(file) : AuthorityFile.builtIn(name);
  }

  private static String fingerprint(List<AuthorityFile> files) {
    Sha256 sum = new Sha256();
    files.forEach(file -> sum.add(file.content()));
    return sum.hex();
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  public Taxonomy taxonomy() {
    return taxonomy;
  }

  Instruments instruments() {
    return instruments;
  }

  public CitationNames citations() {
    return citations;
  }

  /** SHA-256 over the bytes of the three lists, in hexadecimal. */
  public String fingerprint() {
    return fingerprint;
  }
}
