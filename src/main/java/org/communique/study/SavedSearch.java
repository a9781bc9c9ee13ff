package org.communique.study;

import org.communique.search.SearchRequest;

/**
 * A search that somebody gave a name.
 *
 * @param name lower-case ASCII letters, digits and single hyphens, 64 at most
 * @param request what is asked, from the first hit on
 */
public record SavedSearch(String name, SearchRequest request) {}
