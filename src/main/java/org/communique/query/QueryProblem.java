package org.communique.query;

/**
 * Something odd in a query, and how it was read.
 *
 * @param offset where it begins in the text as typed, 0-based, in UTF-16 units
 * @param message one sentence for the person who typed it: what is odd, how it was understood, and
 *     how to write it instead
 */
public record QueryProblem(int offset, String message) {}
