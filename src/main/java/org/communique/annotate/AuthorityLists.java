package org.communique.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The authority lists in force: parties, topics and treaties, either those that come with the
 * program or files of one's own. Immutable: a changed file is read into new lists.
 */
public final class AuthorityLists {
  /** The names of the lists in a folder of one's own, each of which may be absent. */
  public static final List<String> FILES = List.of(Gazetteer.FILE, Taxonomy.FILE, Instruments.FILE);

  private final Lazy<Gazetteer> gazetteer;
  private final Lazy<Taxonomy> taxonomy;
  private final Lazy<Instruments> instruments;
  private final Lazy<CitationNames> citations;
  private final Lazy<String> fingerprint;

  private AuthorityLists(
      Supplier<AuthorityFile> parties,
      Supplier<AuthorityFile> topics,
      Supplier<AuthorityFile> references) {
    this.gazetteer = new Lazy<>(() -> Gazetteer.of(parties.get()));
    this.taxonomy = new Lazy<>(() -> Taxonomy.of(topics.get()));
    this.instruments = new Lazy<>(() -> Instruments.of(references.get()));
    this.citations =
        new Lazy<>(
            () ->
                new CitationNames(
                    instruments.get(), new ReferenceFinder(instruments.get(), gazetteer.get())));
    this.fingerprint =
        new Lazy<>(() -> fingerprint(List.of(parties.get(), topics.get(), references.get())));
  }

  /** The lists that come with the program. */
  public static AuthorityLists builtIn() {
    return new AuthorityLists(
        () -> AuthorityFile.builtIn(Gazetteer.FILE),
        () -> AuthorityFile.builtIn(Taxonomy.FILE),
        () -> AuthorityFile.builtIn(Instruments.FILE));
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
    AuthorityFile parties = file(folder, Gazetteer.FILE);
    AuthorityFile topics = file(folder, Taxonomy.FILE);
    AuthorityFile references = file(folder, Instruments.FILE);
    return new AuthorityLists(() -> parties, () -> topics, () -> references).checked();
  }

  /** These lists, all of them read. */
  private AuthorityLists checked() {
    gazetteer.get();
    taxonomy.get();
    citations.get();
    return this;
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
    return gazetteer.get();
  }

  public Taxonomy taxonomy() {
    return taxonomy.get();
  }

  Instruments instruments() {
    return instruments.get();
  }

  public CitationNames citations() {
    return citations.get();
  }

  /** SHA-256 over the bytes of the three lists, in hexadecimal. */
  public String fingerprint() {
    return fingerprint.get();
  }
}
