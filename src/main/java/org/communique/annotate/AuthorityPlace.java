package org.communique.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the authority lists are taken from. */
public sealed interface AuthorityPlace {
  /** What stands for the lists of the program where a folder could be named. */
  String BUILT_IN_NAME = "built-in";

  /** The lists that come with the program. */
  record BuiltIn() implements AuthorityPlace {
    @Override
    public String toString() {
      return BUILT_IN_NAME;
    }
  }

  /** A folder with one to three lists of one's own, named as {@link AuthorityLists#FILES}. */
  record Folder(Path path) implements AuthorityPlace {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * The lists as they are there now.
   *
   * @throws AuthorityListException naming file, line and reason, when a list cannot be used
   */
  default AuthorityLists read() throws IOException {
    return switch (this) {
      case BuiltIn none -> AuthorityLists.builtIn();
      case Folder folder -> AuthorityLists.in(folder.path());
    };
  }

  /** The files that may change while the program runs, whether or not they are there. */
  default List<Path> files() {
    return switch (this) {
      case BuiltIn none -> List.of();
      case Folder folder -> AuthorityLists.FILES.stream().map(folder.path()::resolve).toList();
    };
  }
}
