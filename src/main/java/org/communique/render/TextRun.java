package org.communique.render;

/** A stretch of text that is marked as a match throughout, or not at all. */
public record TextRun(String text, boolean isMarked) {}
