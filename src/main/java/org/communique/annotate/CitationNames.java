package org.communique.annotate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.model.Annotation;
import org.communique.model.Reference;
import org.communique.model.TextSpan;

/**
 * The ids of cited texts for what people type: the same printed forms that are found in
 * communiqués, in any case, and the ids themselves. Thread-safe.
 */
public final class CitationNames {
  /** An id is a symbol of the United Nations or has a type: {@code treaty:npt-1968}. */
  private static final Pattern TYPED_ID =
      Pattern.compile(
          "(?:treaty|agreement|declaration|communique|doc|law|note|unresolved):[\\p{L}\\p{N}/.#-]+");

  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?:(?:[ASE]|FCCC|GOV|INFCIRC|WT|AG|E?C-[\\w-]+)/|GC\\(|WHA\\d)[A-Z0-9/.()-]+");

  private final Instruments instruments;
  private final ReferenceFinder finder;

  CitationNames(Instruments instruments, ReferenceFinder finder) {
    this.instruments = instruments;
    this.finder = finder;
  }

  /** The ids that some words stand for, in their order; empty when they stand for no known text. */
  public Set<String> ids(String typed) {
    String words = typed.strip().replaceAll("\\s+", " ");
    Set<String> id = idItself(words);
    if (!id.isEmpty()) {
      return id;
    }
    Optional<String> named = instruments.named(words);
    if (named.isPresent()) {
      return Set.of(named.get());
    }
    Set<String> cited = resolved(words);
    return cited.isEmpty() ? resolved(words.toUpperCase(Locale.ROOT)) : cited;
  }

  /** The first name that the authority list has for an id; empty when it is not in the list. */
  public Optional<String> title(String id) {
    return instruments.title(id);
  }

  private Set<String> resolved(String words) {
    TextSpan span = new TextSpan(0, words.length());
    List<Annotation<Reference>> found = finder.find(words, span, SentenceTerms.of(words));
    Set<String> ids = new LinkedHashSet<>();
    for (Annotation<Reference> citation : found) {
      if (citation.value().isResolved()) {
        ids.add(citation.value().id());
      }
    }
    return ids;
  }

  private static Set<String> idItself(String words) {
    String upper = words.toUpperCase(Locale.ROOT);
    if (SYMBOL.matcher(upper).matches()) {
      return Set.of(upper);
    }
    return TYPED_ID.matcher(words).matches() ? Set.of(words) : Set.of();
  }
}
