package org.communique.lucene;

import java.util.Set;
import org.communique.model.TextSpan;

/**
 * A place in a text where a query matches; matches that overlap are one place.
 *
 * @param span where it stands in the communiqué's text
 * @param parts of the query that match there: words, phrases, prefixes; by their numbers in the
 *     {@link MatchFinder}, for to tell queries apart takes long
 */
record MatchPlace(TextSpan span, Set<Integer> parts) {}
