package org.communique.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communique.json.JsonValue;
import org.communique.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Treaties, declarations and other instruments by the names under which they are cited. Read from
 * {@code authority/references.json}. Immutable.
 */
final class Instruments {
  static final String FILE = "references.json";
  private static final Set<String> ROOT = Set.of("version", "note", "references");
  private static final Set<String> ENTRY = Set.of("id", "names", "acronyms", "note");

  /** The instruments whose names begin with the same terms. */
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    @Nullable String id;

    /** Whether the name itself ends in an s, as accords do. */
    boolean isPlural;
  }

  /** “North Atlantic Treaty Organization” names no treaty. */
  private static final Set<String> BODIES = Set.of("organization", "organisation");

  /** Small words that are found glued to the word before where a line end was lost. */
  private static final List<String> GLUED = List.of("to", "of", "on", "and", "for", "in", "the");

  private static final int SHORTEST_GLUED = 5;

  /** An instrument named in a sentence. */
  record Mention(String id, TextSpan span) {
    /** Whether none of some mentions has words of {@code span}. */
    static boolean isFree(TextSpan span, List<Mention> taken) {
      return taken.stream().noneMatch(other -> other.span().overlaps(span));
    }
  }

  private final Node names = new Node();
  private final Map<String, String> byAcronym = new HashMap<>();
  private final Map<String, String> byCharacters = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> titles = new HashMap<>();

  /** The ids of each name that several have, by its terms. */
  private final Map<String, List<String>> namesakes = new HashMap<>();

  /** Those under which {@link #find} gives them. */
  private final Set<String> firstNamesakes = new HashSet<>();

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
    file.checkFields(file.root(), ROOT);
    for (JsonValue entry : file.list(file.root(), "references")) {
      file.checkFields(entry, ENTRY);
      String id = file.required(entry, "id");
      if (!instruments.ids.add(id)) {
        throw file.problem(entry.field("id"), "the id \"%s\" stands twice".formatted(id));
      }
      for (String name : file.texts(entry, "names")) {
        instruments.titles.putIfAbsent(id, name);
        if (!instruments.addName(name, id)) {
          throw file.problem(entry.field("names"), "\"%s\" has no words".formatted(name));
        }
      }
      file.texts(entry, "acronyms").forEach(name -> instruments.byAcronym.put(name, id));
    }
    return instruments;
  }

  /** The ids of the list. */
  Set<String> ids() {
    return Set.copyOf(ids);
  }

  /** The first name that the list has for an id; empty when it has none. */
  Optional<String> title(String id) {
    return Optional.ofNullable(titles.get(id));
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
    Node node = names;
    for (String term : terms) {
      node = node.next.computeIfAbsent(term, key -> new Node());
    }
    if (node.id == null) {
      node.id = id;
    } else if (!node.id.equals(id)) {
      firstNamesakes.add(node.id);
      String first = node.id;
      namesakes
          .computeIfAbsent(String.join(" ", terms), key -> new ArrayList<>(List.of(first)))
          .add(id);
    }
    node.isPlural |= name.endsWith("s");
    return true;
  }

  /**
   * The ids of all instruments that have the name of a mention, the one it was found under first:
   * the Geneva Accords are those of 1954 or of 1962.
   */
  List<String> namesakes(Mention mention, String text) {
    if (!firstNamesakes.contains(mention.id())) {
      return List.of(mention.id());
    }
    String name = String.join(" ", SentenceTerms.of(mention.span().in(text)).terms());
    return namesakes.getOrDefault(name, List.of(mention.id()));
  }

  /** The instrument whose whole name or acronym this is, in any case and without accents. */
  Optional<String> named(String name) {
    String acronym = byAcronym.get(name.toUpperCase(Locale.ROOT));
    if (acronym != null) {
      return Optional.of(acronym);
    }
    String characters = byCharacters.get(name);
    if (characters != null) {
      return Optional.of(characters);
    }
    Node node = names;
    for (String term : SentenceTerms.of(name).terms()) {
      Node next = node.next.get(term);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return Optional.ofNullable(node.id);
  }

  /**
   * The ids of all instruments that have this whole name, in any case and without accents; acronyms
   * are no names.
   */
  List<String> withName(String name) {
    String characters = byCharacters.get(name);
    List<String> terms = SentenceTerms.of(name).terms();
    if (characters != null || terms.isEmpty()) {
      return characters == null ? List.of() : List.of(characters);
    }
    Node node = names;
    for (String term : terms) {
      node = node == null ? null : node.next.get(term);
    }
    return node == null || node.id == null
        ? List.of()
        : namesakes.getOrDefault(String.join(" ", terms), List.of(node.id));
  }

  /** The instruments named in a sentence, in its order; of overlapping names the longest. */
  List<Mention> find(String text, TextSpan span, SentenceTerms sentence, boolean hasIdeographs) {
    List<Mention> mentions = new ArrayList<>(2);
    int at = 0;
    while (at < sentence.size()) {
      int length = nameAt(text, sentence, at, mentions);
      at += Math.max(1, length);
    }
    if (hasIdeographs) {
      byCharacters.forEach((name, id) -> findCharacters(text, span, name, id, mentions));
    }
    return mentions;
  }

  /** How many terms the name at a position has; 0 when none begins there. */
  private int nameAt(String text, SentenceTerms sentence, int at, List<Mention> mentions) {
    int length = longestName(text, sentence, at, mentions);
    if (length > 0) {
      return length;
    }
    TextSpan word = sentence.span(at);
    if (!isAcronym(text, word)) {
      return 0;
    }
    String id = byAcronym.get(withoutPlural(word.in(text)));
    if (id == null || isPartOfName(text, word)) {
      return 0;
    }
    mentions.add(new Mention(id, word));
    return 1;
  }

  private int longestName(String text, SentenceTerms sentence, int at, List<Mention> mentions) {
    Node node = names.next.get(sentence.term(at));
    String id = null;
    int length = 0;
    for (int i = at; node != null; i++) {
      if (node.id != null && isPrinted(text, sentence, at, i, node)) {
        id = node.id;
        length = i - at + 1;
      }
      node = i + 1 < sentence.size() ? step(node, sentence.term(i + 1)) : null;
    }
    if (id != null) {
      TextSpan last = sentence.span(at + length - 1);
      mentions.add(new Mention(id, new TextSpan(sentence.span(at).start(), last.end())));
    }
    return length;
  }

  /** Where a name goes on with a term, or with the two that a lost line end has glued together. */
  private static @Nullable Node step(Node node, String term) {
    Node next = node.next.get(term);
    if (next != null || term.length() < SHORTEST_GLUED) {
      return next;
    }
    for (String small : GLUED) {
      if (term.endsWith(small)) {
        Node first = node.next.get(term.substring(0, term.length() - small.length()));
        Node second = first == null ? null : first.next.get(small);
        if (second != null) {
          return second;
        }
      }
    }
    return null;
  }

  private static boolean isPrinted(
      String text, SentenceTerms sentence, int first, int last, Node name) {
    int end = sentence.span(last).end();
    boolean isPlural = text.charAt(end - 1) == 's' && end - 2 >= 0 && text.charAt(end - 2) != '’';
    boolean isBody = last + 1 < sentence.size() && BODIES.contains(sentence.term(last + 1));
    return isProper(text, sentence.span(first).start(), end)
        && (name.isPlural || !isPlural || text.charAt(end - 2) == '\'')
        && !isBody;
  }

  private static boolean isAcronym(String text, TextSpan word) {
    return word.length() >= 3
        && Character.isUpperCase(text.charAt(word.start()))
        && Character.isUpperCase(text.charAt(word.start() + 1));
  }

  /** {@code FTA} of {@code FTAs} and of {@code FTA’s}. */
  private static String withoutPlural(String word) {
    int end = word.length();
    if (end > 3 && word.charAt(end - 1) == 's') {
      end--;
      if (word.charAt(end - 1) == '\'' || word.charAt(end - 1) == '’') {
        end--;
      }
    }
    return word.substring(0, end);
  }

  /** An acronym glued to others with hyphens is part of another name. */
  private static boolean isPartOfName(String text, TextSpan word) {
    return word.start() > 0 && text.charAt(word.start() - 1) == '-';
  }

  /**
   * A name is printed with capitals: “the Paris Agreement”, not “a peace agreement”; one will do
   * beside a number: “Agenda 21”.
   */
  private static boolean isProper(String text, int start, int end) {
    if (Character.isDigit(text.charAt(start))) {
      return true;
    }
    int capitals = 0;
    boolean digits = false;
    for (int i = start; i < end; i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      digits |= Character.isDigit(text.charAt(i));
    }
    return capitals >= 2 || (capitals == 1 && digits);
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
