package org.communique.search;

/**
 * How a look at all texts that may hold some wording ended.
 *
 * @param generation name of the index state that was looked at
 * @param isComplete whether all of them were looked at; false when the time was up
 */
public record WordingScan(String generation, boolean isComplete) {}
