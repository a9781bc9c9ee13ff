package org.communique.evaluate;

/**
 * Where a figure lies with 95 % confidence.
 *
 * @param low 0 to 1, inclusive
 * @param high 0 to 1, inclusive, not below {@code low}
 */
public record Interval(double low, double high) {}
