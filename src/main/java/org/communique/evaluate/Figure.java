package org.communique.evaluate;

/** A figure of an evaluation. */
public sealed interface Figure permits Counts, Share {}
