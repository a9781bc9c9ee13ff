package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.json.JsonValue;
import org.communique.model.TextSpan;

/**
 * Treaties, declarations and other instruments by the names under which they are cited. Read from
 * {@code authority/references.json}. Immutable.
 */
final class Instruments {
  static final String FILE = "references.json";
  private static final Set<String> ROOT = Set.of("version", "note", "references");
  private static final Set<String> ENTRY = Set.of("id", "names", "acronyms", "note");

  /** A name as terms, and what it stands for. */
  private record Name(List<String> terms, String id) {}

  /** An instrument named in a sentence. */
  record Mention(String id, TextSpan span) {}

  private final Map<String, List<Name>> byFirstTerm = new HashMap<>();
  private final Map<String, String> byAcronym = new HashMap<>();
  private final Map<String, String> byCharacters = new HashMap<>();

  private Instruments() {}

  /**
   * The instruments that come with the program.
   *
   * @throws AuthorityListException as {@link #of}
   */
  static Instruments load() {
    return of(AuthorityFile.builtIn(FILE));
  }

  /**
   * The instruments of a list.
   *
   * @throws AuthorityListException with the line, when a field is unknown, missing or has another
   *     form, or an id stands twice
   */
  static Instruments of(AuthorityFile file) {
    Instruments instruments = new Instruments();
    Set<String> ids = new HashSet<>();
    file.checkFields(file.root(), ROOT);
    for (JsonValue entry : file.list(file.root(), "references")) {
      file.checkFields(entry, ENTRY);
      String id = file.required(entry, "id");
      if (!ids.add(id)) {
        throw file.problem(entry.field("id"), "the id \"%s\" stands twice".formatted(id));
      }
      for (String name : file.texts(entry, "names")) {
        if (!instruments.addName(name, id)) {
          throw file.problem(entry.field("names"), "\"%s\" has no words".formatted(name));
        }
      }
      file.texts(entry, "acronyms").forEach(name -> instruments.byAcronym.put(name, id));
    }
    return instruments;
  }

  /** Adds a name; false when it has no words. */
  private boolean addName(String name, String id) {
    if (name.codePoints().anyMatch(Character::isIdeographic)) {
      byCharacters.put(name, id);
      return true;
    }
    List<String> terms = SentenceTerms.of(name).terms();
    if (terms.isEmpty()) {
      return false;
    }
    byFirstTerm
        .computeIfAbsent(terms.getFirst(), key -> new ArrayList<>())
        .add(new Name(List.copyOf(terms), id));
    return true;
  }

  /** The instruments named in a sentence, in its order; of overlapping names the longest. */
  List<Mention> find(String text, TextSpan span, SentenceTerms sentence) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < sentence.size()) {
      int length = nameAt(text, sentence, at, mentions);
      at += Math.max(1, length);
    }
    byCharacters.forEach((name, id) -> findCharacters(text, span, name, id, mentions));
    return mentions;
  }

  /** How many terms the name at a position has; 0 when none begins there. */
  private int nameAt(String text, SentenceTerms sentence, int at, List<Mention> mentions) {
    Name best = null;
    for (Name name : byFirstTerm.getOrDefault(sentence.term(at), List.of())) {
      boolean longer = best == null || name.terms().size() > best.terms().size();
      if (longer && isAt(sentence, at, name.terms())) {
        best = name;
      }
    }
    if (best != null) {
      int last = at + best.terms().size() - 1;
      TextSpan span = new TextSpan(sentence.span(at).start(), sentence.span(last).end());
      if (isProper(span.in(text))) {
        mentions.add(new Mention(best.id(), span));
        return best.terms().size();
      }
    }
    String id = byAcronym.get(sentence.span(at).in(text));
    if (id == null) {
      return 0;
    }
    mentions.add(new Mention(id, sentence.span(at)));
    return 1;
  }

  private static boolean isAt(SentenceTerms sentence, int at, List<String> terms) {
    return at + terms.size() <= sentence.size()
        && sentence.terms().subList(at, at + terms.size()).equals(terms);
  }

  /** A name is printed with capitals: “the Paris Agreement”, not “a peace agreement”. */
  private static boolean isProper(String printed) {
    return printed.chars().filter(Character::isUpperCase).count() >= 2
        || Character.isDigit(printed.charAt(0));
  }

  private static void findCharacters(
      String text, TextSpan span, String name, String id, List<Mention> mentions) {
    int at = text.indexOf(name, span.start(), span.end());
    while (at >= 0) {
      int end = at + name.length();
      mentions.add(new Mention(id, new TextSpan(at, end)));
      at = text.indexOf(name, end, span.end());
    }
  }
}
