package org.communique.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.json.JsonValue;

/**
 * The two-level tree of topics, and the acts, with the clauses that tell them in a sentence. Read
 * from {@code authority/topics.json}. Immutable.
 */
public final class Taxonomy {
  static final String FILE = "topics.json";

  private final Map<String, DomainDefinition> domains = new LinkedHashMap<>();
  private final Map<String, TopicDefinition> topics = new LinkedHashMap<>();
  private final List<ActDefinition> acts = new ArrayList<>();
  private final Map<String, Named> byName = new LinkedHashMap<>();

  /** What a name in a query stands for. */
  public sealed interface Named {
    record NamedTopic(TopicDefinition topic) implements Named {}

    record NamedDomain(DomainDefinition domain) implements Named {}

    /** The id of the topic or domain. */
    default String id() {
      return switch (this) {
        case NamedTopic named -> named.topic().id();
        case NamedDomain named -> named.domain().id();
      };
    }

    /** What people read. */
    default String label() {
      return switch (this) {
        case NamedTopic named -> named.topic().label();
        case NamedDomain named -> named.domain().label();
      };
    }
  }

  private Taxonomy() {}

  /**
   * The taxonomy that comes with the program.
   *
   * @throws AuthorityListException as {@link #of}
   */
  public static Taxonomy load() {
    return of(AuthorityFile.builtIn(FILE));
  }

  /**
   * The taxonomy that a list holds.
   *
   * @throws AuthorityListException with the line, when a field is unknown, missing or has another
   *     form, an id stands twice, or a clause is none; clauses of the list that comes with the
   *     program are not looked at
   */
  static Taxonomy of(AuthorityFile file) {
    return new Reading(file).taxonomy();
  }

  /** Takes a list apart. */
  private static final class Reading {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> ROOT =
        Set.of(
            "version",
            "note",
            "syntax",
            "analyzer",
            "spelling_map",
            "prefix_rule",
            "domains",
            "acts");
    private static final Set<String> DOMAIN =
        Set.of("id", "label", "definition", "topics", "clauses", "exclusions");
    private static final Set<String> TOPIC =
        Set.of("id", "label", "definition", "clauses", "exclusions", "examples", "crosswalk");
    private static final Set<String> ACT = Set.of("id", "label", "crosswalk", "clauses");

    private final AuthorityFile file;
    private final Taxonomy taxonomy = new Taxonomy();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> actIds = new HashSet<>();

    Reading(AuthorityFile file) {
      this.file = file;
    }

    Taxonomy taxonomy() {
      file.checkFields(file.root(), ROOT);
      file.list(file.root(), "domains").forEach(this::addDomain);
      file.listOrNone(file.root(), "acts").forEach(this::addAct);
      if (taxonomy.topics.isEmpty()) {
        throw file.problem(file.root(), "there are no topics");
      }
      return taxonomy;
    }

    private void addDomain(JsonValue json) {
      file.checkFields(json, DOMAIN);
      DomainDefinition domain =
          new DomainDefinition(
              id(json, ids),
              file.required(json, "label"),
              file.optional(json, "definition"),
              clauses(json, "clauses"),
              clauses(json, "exclusions"));
      taxonomy.domains.put(domain.id(), domain);
      file.list(json, "topics").forEach(topic -> addTopic(topic, domain.id()));
      taxonomy.name(domain.id(), new Named.NamedDomain(domain));
      taxonomy.name(domain.label(), new Named.NamedDomain(domain));
    }

    private void addTopic(JsonValue json, String domainId) {
      file.checkFields(json, TOPIC);
      TopicDefinition topic =
          new TopicDefinition(
              id(json, ids),
              file.required(json, "label"),
              domainId,
              file.optional(json, "definition"),
              clauses(json, "clauses"),
              clauses(json, "exclusions"));
      requireClauses(json, topic.id(), topic.clauses());
      file.texts(json, "examples");
      taxonomy.topics.put(topic.id(), topic);
      taxonomy.name(topic.id(), new Named.NamedTopic(topic));
      taxonomy.name(topic.label(), new Named.NamedTopic(topic));
    }

    private void addAct(JsonValue json) {
      file.checkFields(json, ACT);
      ActDefinition act =
          new ActDefinition(
              id(json, actIds), file.required(json, "label"), clauses(json, "clauses"));
      requireClauses(json, act.id(), act.clauses());
      taxonomy.acts.add(act);
    }

    private String id(JsonValue json, Set<String> taken) {
      String id = file.required(json, "id");
      if (!ID.matcher(id).matches()) {
        throw file.problem(json.field("id"), "\"%s\" is no id: a-z, 0-9 and -".formatted(id));
      }
      if (!taken.add(id)) {
        throw file.problem(json.field("id"), "the id \"%s\" stands twice".formatted(id));
      }
      return id;
    }

    private void requireClauses(JsonValue json, String id, List<String> clauses) {
      if (clauses.isEmpty()) {
        throw file.problem(json, "\"%s\" has no clauses, so that no sentence has it".formatted(id));
      }
    }

    private List<String> clauses(JsonValue json, String field) {
      List<String> clauses = file.texts(json, field);
      if (file.isBuiltIn()) {
        return clauses;
      }
      for (int i = 0; i < clauses.size(); i++) {
        try {
          ClauseParser.parse(clauses.get(i));
        } catch (IllegalArgumentException e) {
          throw file.problem(json.field(field).elements().get(i), String.valueOf(e.getMessage()));
        }
      }
      return clauses;
    }
  }

  private void name(String name, Named named) {
    byName.putIfAbsent(normal(name), named);
  }

  /** In the order of the file. */
  public List<DomainDefinition> domains() {
    return List.copyOf(domains.values());
  }

  /** In the order of the file. */
  public List<TopicDefinition> topics() {
    return List.copyOf(topics.values());
  }

  /** In the order of the file. */
  public List<ActDefinition> acts() {
    return List.copyOf(acts);
  }

  public Optional<TopicDefinition> topic(String id) {
    return Optional.ofNullable(topics.get(id));
  }

  public Optional<DomainDefinition> domain(String id) {
    return Optional.ofNullable(domains.get(id));
  }

  /** The topics of a domain, in the order of the file; empty when there is no such domain. */
  public List<TopicDefinition> topicsOf(String domainId) {
    return topics.values().stream().filter(topic -> topic.domainId().equals(domainId)).toList();
  }

  /**
   * The topic or domain of that id or label. Case, accents and punctuation do not count: {@code
   * climate-change}, {@code Climate change} and {@code CLIMATE CHANGE} name the same.
   */
  public Optional<Named> named(String name) {
    Named asIs = byName.get(name);
    return Optional.ofNullable(asIs == null ? byName.get(normal(name)) : asIs);
  }

  /**
   * The topics and domains that a name stands for: the one of that id or label, else all whose id
   * or label has these words in it, such as {@code sanctions}; empty when there are none.
   */
  public List<Named> namedLike(String name) {
    Optional<Named> exact = named(name);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    Set<String> asked = words(name);
    return asked.isEmpty()
        ? List.of()
        : all().stream()
            .filter(
                topic ->
                    words(topic.id()).containsAll(asked) || words(topic.label()).containsAll(asked))
            .toList();
  }

  private List<Named> all() {
    return byName.values().stream().distinct().sorted(Comparator.comparing(Named::id)).toList();
  }

  /** The words of a name in folded form. */
  private static Set<String> words(String name) {
    FoldedWords words = FoldedWords.of(name);
    Set<String> all = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(words.word(i));
    }
    return all;
  }

  private static String normal(String name) {
    StringBuilder normal = new StringBuilder();
    for (char c : TermFolding.fold(name).toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        normal.append(c);
      }
    }
    return normal.toString();
  }
}
