package org.communique.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out for what was asked
 * @param err for everything else: failures, remarks, progress
 */
public record Console(PrintWriter out, PrintWriter err, Terminal terminal) {}
