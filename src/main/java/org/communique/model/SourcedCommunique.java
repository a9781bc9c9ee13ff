package org.communique.model;

/** A communiqué with the place it was read from. */
public record SourcedCommunique(Source source, Communique communique) {}
