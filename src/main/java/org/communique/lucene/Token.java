package org.communique.lucene;

/**
 * A word of a text.
 *
 * @param printed as printed but for case, accents, the possessive ending and the dots of an
 *     acronym: {@code us} for U.S., {@code turkiye} for Türkiye’s
 * @param cased the same with its case kept; equal to {@code printed} for a word without capitals
 * @param start first position in the text, in UTF-16 units
 * @param end first position after it, in UTF-16 units; a possessive ending is inside
 */
record Token(String printed, String cased, int start, int end) {}
