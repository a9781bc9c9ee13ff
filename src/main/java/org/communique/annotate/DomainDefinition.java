package org.communique.annotate;

/**
 * A group of topics.
 *
 * @param id lower-case words with hyphens; no topic has the same
 * @param label its name on pages, in English
 * @param definition one sentence
 */
public record DomainDefinition(String id, String label, String definition) {}
