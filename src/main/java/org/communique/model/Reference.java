package org.communique.model;

/**
 * A text that a sentence cites.
 *
 * @param id normal form, the same for every printed form: {@code S/RES/2397}, {@code treaty:npt}
 */
public record Reference(String id) {}
