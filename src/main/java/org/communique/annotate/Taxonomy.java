package org.communique.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communique.json.JsonValue;

/**
 * The two-level tree of topics, and the acts, with the clauses that tell them in a sentence. Read
 * from {@code authority/topics.json}. Immutable.
 */
public final class Taxonomy {
  private static final String FILE = "/authority/topics.json";

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
   * @throws IllegalStateException when the file is missing or a clause in it cannot be read; the
   *     message names the file, the topic and the clause
   */
  public static Taxonomy load() {
    return of(AuthorityFile.read(FILE), FILE);
  }

  /** The taxonomy that {@code json} holds; {@code file} is its name in messages. */
  static Taxonomy of(JsonValue json, String file) {
    Taxonomy taxonomy = new Taxonomy();
    for (JsonValue domain : json.field("domains").elements()) {
      taxonomy.addDomain(domain, file);
    }
    for (JsonValue act : json.field("acts").elements()) {
      String id = required(act, "id", file);
      List<String> clauses = clauses(act, "clauses", id, file);
      taxonomy.acts.add(new ActDefinition(id, required(act, "label", file), clauses));
    }
    if (taxonomy.topics.isEmpty()) {
      throw new IllegalStateException(file + " has no topics");
    }
    return taxonomy;
  }

  private void addDomain(JsonValue json, String file) {
    DomainDefinition domain =
        new DomainDefinition(
            required(json, "id", file),
            required(json, "label", file),
            json.field("definition").text());
    domains.put(domain.id(), domain);
    for (JsonValue topic : json.field("topics").elements()) {
      addTopic(topic, domain.id(), file);
    }
    name(domain.id(), new Named.NamedDomain(domain));
    name(domain.label(), new Named.NamedDomain(domain));
  }

  private void addTopic(JsonValue json, String domainId, String file) {
    String id = required(json, "id", file);
    TopicDefinition topic =
        new TopicDefinition(
            id,
            required(json, "label", file),
            domainId,
            json.field("definition").text(),
            clauses(json, "clauses", id, file),
            clauses(json, "exclusions", id, file));
    if (topics.put(id, topic) != null) {
      throw new IllegalStateException(file + ": topic " + id + " stands twice");
    }
    name(id, new Named.NamedTopic(topic));
    name(topic.label(), new Named.NamedTopic(topic));
  }

  private void name(String name, Named named) {
    byName.putIfAbsent(normal(name), named);
  }

  private static String required(JsonValue json, String field, String file) {
    String value = json.field(field).text();
    if (value.isBlank()) {
      throw new IllegalStateException(file + ": an entry has no \"" + field + "\"");
    }
    return value;
  }

  private static List<String> clauses(JsonValue json, String field, String id, String file) {
    List<String> clauses = json.field(field).texts();
    for (String clause : clauses) {
      try {
        ClauseParser.parse(clause);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(file + ": " + id + ": " + e.getMessage(), e);
      }
    }
    return clauses;
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
    return Optional.ofNullable(byName.get(normal(name)));
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
