package org.communique.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Authority lists for a folder of one's own, made from those of the program. */
public final class OwnLists {
  private OwnLists() {}

  /** The text of a list of the program. */
  public static String builtIn(String name) throws IOException {
    return Files.readString(Path.of("src/main/resources/authority", name));
  }

  /** The topics of the program, with one more in the domain {@code process}. */
  public static String topicsWith(String id, String clause) throws IOException {
    String topics = builtIn("topics.json");
    int begin = topics.indexOf('[', topics.indexOf("\"topics\"")) + 1;
    String topic =
        "{\"id\": \"%s\", \"label\": \"%s\", \"clauses\": [\"%s\"]},".formatted(id, id, clause);
    return topics.substring(0, begin) + topic + topics.substring(begin);
  }
}
