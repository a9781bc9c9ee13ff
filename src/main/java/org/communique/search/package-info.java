/**
 * What is asked of a search engine and what it answers, and the port {@link
 * org.communique.search.SearchEngine} behind which an engine stands.
 *
 * <p>In comes a {@link org.communique.search.SearchRequest}, out goes a {@link
 * org.communique.search.SearchResult}. Start reading at {@link org.communique.search.SearchEngine}.
 */
@NullMarked
package org.communique.search;

import org.jspecify.annotations.NullMarked;
