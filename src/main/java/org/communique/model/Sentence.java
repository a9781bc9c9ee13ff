package org.communique.model;

/**
 * A sentence of a paragraph.
 *
 * @param number 1-based position in its paragraph
 * @param span where it stands in the communiqué's text, without surrounding white space
 */
public record Sentence(int number, TextSpan span) {}
