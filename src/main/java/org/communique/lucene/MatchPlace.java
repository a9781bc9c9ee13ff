package org.communique.lucene;

import java.util.Set;
import org.apache.lucene.search.Query;
import org.communique.model.TextSpan;

/**
 * A place in a text where a query matches; matches that overlap are one place.
 *
 * @param span where it stands in the communiqué's text
 * @param parts of the query that match there: words, phrases, prefixes
 */
record MatchPlace(TextSpan span, Set<Query> parts) {}
