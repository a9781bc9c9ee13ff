package org.communique.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.communique.annotate.ActDefinition;
import org.communique.annotate.AuthorityLists;
import org.communique.annotate.DomainDefinition;
import org.communique.annotate.Gazetteer;
import org.communique.annotate.Party;
import org.communique.annotate.PartyMention;
import org.communique.annotate.Taxonomy;
import org.communique.annotate.TopicDefinition;
import org.communique.model.DocumentKind;
import org.communique.model.SentenceAnnotations;

/**
 * The names of parties, topics and the rest: from what people type to codes, and from codes to what
 * they read. Every code has a label; an unknown one is its own.
 */
public final class Vocabulary {
  /** Names of languages that are kept: more than texts are in, for queries may ask for any. */
  private static final int MAX_LANGUAGES = 500;

  /** To find the name of one takes as long as to count the hits in it. */
  private static final Map<String, String> LANGUAGES = new ConcurrentHashMap<>();

  private final Supplier<AuthorityLists> lists;

  /**
   * The names of the lists in force, which may change.
   *
   * @param lists gives the present ones; called for every name, by any thread
   */
  public Vocabulary(Supplier<AuthorityLists> lists) {
    this.lists = lists;
  }

  /** The vocabulary of the authority lists that come with the program. */
  public static Vocabulary standard() {
    AuthorityLists builtIn = AuthorityLists.builtIn();
    return new Vocabulary(() -> builtIn);
  }

  private Gazetteer gazetteer() {
    return lists.get().gazetteer();
  }

  private Taxonomy taxonomy() {
    return lists.get().taxonomy();
  }

  /** The code of the state or organisation with this name, code or acronym, in any case. */
  public Optional<String> partyCode(String name) {
    return gazetteer().named(name).map(Party::code);
  }

  /** The places of a text that name a party, in text order, none overlapping another. */
  public List<PartyMention> mentions(String text) {
    return gazetteer().find(text);
  }

  /** Codes of those who belong to an organisation on a day. */
  public List<String> members(String code, LocalDate day) {
    return gazetteer().members(code, day);
  }

  /** The party with a code; empty when there is none. */
  public Optional<Party> partyWithCode(String code) {
    return gazetteer().byCode(code);
  }

  /**
   * The party that words of a query name: by a name in any case, by an acronym in capitals. Codes
   * and adjectives name nobody there.
   */
  public Optional<Party> partyNamed(String words) {
    return gazetteer().inQueries().party(words);
  }

  /** Whether some name or expression of several words begins with this word, or an article. */
  public boolean beginsName(String word) {
    return gazetteer().inQueries().isBegunBy(word);
  }

  /** Expressions that say the same as words of a query; acronyms count only in capitals. */
  public List<String> sameAs(String words) {
    return gazetteer().inQueries().sameAs(words);
  }

  /** The codes of other parties with a name that has this one in it: DPRK for Republic of Korea. */
  public Set<String> partiesNamedLonger(String words, String code) {
    return gazetteer().inQueries().longer(words, code);
  }

  /** The organisations a state belonged to at any time, with the days. */
  public List<Party> organisationsOf(String code) {
    return gazetteer().organisationsOf(code);
  }

  /** The ids of a sentence's topics and of the domains these and the sentence belong to. */
  public Set<String> topicsAndDomains(SentenceAnnotations sentence) {
    if (sentence.topics().isEmpty() && sentence.domains().isEmpty()) {
      return Set.of();
    }
    Set<String> ids = new LinkedHashSet<>(sentence.topicIds());
    ids.addAll(sentence.domainIds());
    sentence.topicIds().forEach(topic -> ids.add(domainOf(topic)));
    return ids;
  }

  /** The id of the act with this id or label, in any case. */
  public Optional<String> actId(String name) {
    String wanted = name.strip().replace(' ', '-');
    return taxonomy().acts().stream()
        .filter(
            act -> act.id().equalsIgnoreCase(wanted) || act.label().equalsIgnoreCase(name.strip()))
        .map(ActDefinition::id)
        .findFirst();
  }

  /** Ids of all acts. */
  public List<String> actIds() {
    return taxonomy().acts().stream().map(ActDefinition::id).toList();
  }

  /** The ids of the topics and domains with this id or label, or else with these words in it. */
  public List<String> topicIds(String name) {
    return taxonomy().namedLike(name).stream().map(Taxonomy.Named::id).toList();
  }

  /** The id of the topic or domain with this id or label, in any case. */
  public Optional<String> topicId(String name) {
    return taxonomy().named(name).map(Taxonomy.Named::id);
  }

  /**
   * The ids of the texts that some words cite, in any printed form or as an id; empty when they
   * cite none that is known.
   */
  public Set<String> citedTexts(String printed) {
    return lists.get().citations().ids(printed);
  }

  /** The name of a cited text; its id when it is in no list. */
  public String citedText(String id) {
    return lists.get().citations().title(id).orElse(id);
  }

  /** The id of the domain that a topic belongs to; the id itself when there is no such topic. */
  public String domainOf(String topicId) {
    return taxonomy().topic(topicId).map(TopicDefinition::domainId).orElse(topicId);
  }

  /** The label of a topic or domain. */
  public String topic(String id) {
    // By ids first: an answer has a hundred labels, and to fold a name takes its time.
    Taxonomy taxonomy = taxonomy();
    return taxonomy
        .topic(id)
        .map(TopicDefinition::label)
        .or(() -> taxonomy.domain(id).map(DomainDefinition::label))
        .or(() -> taxonomy.named(id).map(Taxonomy.Named::label))
        .orElse(id);
  }

  /** The label of an operative act. */
  public String act(String id) {
    return taxonomy().acts().stream()
        .filter(act -> act.id().equals(id))
        .findFirst()
        .map(ActDefinition::label)
        .orElse(id);
  }

  /** The short English name of a state or organisation. */
  public String party(String code) {
    return gazetteer().byCode(code).map(Party::name).orElse(code);
  }

  /** The English name of a language by its BCP 47 code; {@code und} is “Unknown language”. */
  public String language(String code) {
    if (code.equals("und")) {
      return "Unknown language";
    }
    String known = LANGUAGES.get(code);
    if (known == null) {
      if (LANGUAGES.size() >= MAX_LANGUAGES) {
        LANGUAGES.clear();
      }
      String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
      known = name.isEmpty() ? code : name;
      LANGUAGES.put(code, known);
    }
    return known;
  }

  /** The English name of a kind of text by its label in queries. */
  public String kind(String label) {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.label().equals(label)) {
        return kind.title();
      }
    }
    return label;
  }

  /** Ids of the domains of topics, in the order of the list. */
  public List<String> domainIds() {
    return taxonomy().domains().stream().map(DomainDefinition::id).toList();
  }

  /** {@code 1 signatory}, {@code 3–5 signatories}, {@code 11 or more signatories}. */
  private static String signatories(String count) {
    return switch (count) {
      case "0" -> "none";
      case "1" -> "1 signatory";
      default -> {
        String range = count.endsWith("..") ? count.replace("..", " or more") : count;
        yield range.replace("..", "–") + " signatories";
      }
    };
  }

  /** What people read for a facet value. */
  public String label(Facet.Field field, String value) {
    return switch (field) {
      case YEAR, SOURCE -> value;
      case SIGNATORY -> party(value);
      case SIGNATORIES -> signatories(value);
      case DOMAIN, TOPIC -> topic(value);
      case ACT -> act(value);
      case KIND -> kind(value);
      case LANGUAGE -> language(value);
    };
  }
}
