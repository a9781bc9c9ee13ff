package org.communique.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which package may import which: our own packages only those above them in the list, and a library
 * only the package that is its door.
 */
public final class ImportRules {
  /** The root package, where the parts are put together; below all others. */
  public static final String ROOT = "";

  private static final String OURS = "org.communique";

  /** Everybody may use these. */
  private static final List<String> COMMON =
      List.of(
          "java.",
          "javax.",
          "org.w3c.dom.",
          "org.xml.sax.",
          "org.jspecify.annotations.",
          "org.slf4j.");

  private final List<String> order;
  private final Map<String, String> doors;

  /**
   * Rules.
   *
   * @param order our packages without {@code org.communique.}, top first
   * @param doors beginning of a library's class names, to the package that may import it
   */
  public ImportRules(List<String> order, Map<String, String> doors) {
    this.order = List.copyOf(order);
    this.doors = Map.copyOf(doors);
  }

  /**
   * One class that uses another, by their full names.
   *
   * @param from one of ours
   */
  public record Use(String from, String to) {}

  /** What is against the rules, in the order of the text. */
  public List<String> violations(List<Use> uses) {
    List<String> violations = new ArrayList<>();
    for (Use use : uses) {
      violation(use).ifPresent(violations::add);
    }
    return violations.stream().distinct().sorted(Comparator.naturalOrder()).toList();
  }

  private Optional<String> violation(Use use) {
    String from = packageOf(use.from());
    if (!order.contains(from) && !from.equals(ROOT)) {
      return Optional.of("package " + from + " is not in the list");
    }
    if (isOurs(use.to())) {
      String to = packageOf(use.to());
      boolean isUpwards = from.equals(ROOT) || (!to.equals(ROOT) && place(to) <= place(from));
      return isUpwards ? Optional.empty() : Optional.of(use + " imports downwards");
    }
    return libraryViolation(from, use);
  }

  private Optional<String> libraryViolation(String from, Use use) {
    if (COMMON.stream().anyMatch(use.to()::startsWith)) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> door : doors.entrySet()) {
      if (use.to().startsWith(door.getKey())) {
        boolean isDoor = door.getValue().equals(from);
        return isDoor
            ? Optional.empty()
            : Optional.of(use + " uses a library whose door is " + door.getValue());
      }
    }
    return Optional.of(use + " uses a library without a door");
  }

  private static boolean isOurs(String name) {
    return name.startsWith(OURS + ".");
  }

  /** The place in the list; one that is not in it counts as below. */
  private int place(String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  /** {@code org.communique.render.templates.Page} is of {@code render}. */
  private static String packageOf(String name) {
    String rest = name.substring(OURS.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? ROOT : rest.substring(0, dot);
  }
}
