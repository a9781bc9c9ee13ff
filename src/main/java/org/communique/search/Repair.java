package org.communique.search;

import org.communique.query.QueryRepairs;

/**
 * Another request that has hits, offered where the one that was made has none, or where a word of
 * it is rarer than one that is nearly the same. Nothing of it is done unasked.
 *
 * @param does what it changes, in a few words
 * @param request the first page of the other request
 * @param count the hits it has, on the same generation
 */
public record Repair(QueryRepairs.Kind kind, String does, SearchRequest request, long count) {}
