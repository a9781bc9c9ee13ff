package org.communique.model;

/**
 * A fact found in a communiqué, with what proves it.
 *
 * @param value the fact
 * @param evidence the words that prove it
 * @param rule the rule that found it: a short stable name such as {@code opening:office-name-state}
 */
public record Annotation<T>(T value, Evidence evidence, String rule) {}
