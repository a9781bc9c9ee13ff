/**
 * The command line: one class per command. The one door to picocli.
 *
 * <p>Start reading at {@link org.communique.cli.CommandLineApp}.
 */
@NullMarked
package org.communique.cli;

import org.jspecify.annotations.NullMarked;
