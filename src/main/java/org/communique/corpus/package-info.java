/**
 * The folder of files: what is in it, and what changed since it was indexed.
 *
 * <p>In comes a folder; out come its files in a stable order, the fingerprint of each, and the
 * comparison with what is indexed. A <em>fingerprint</em> is the SHA-256 of a file's bytes. Start
 * reading at {@link org.communique.corpus.Corpus}.
 */
@NullMarked
package org.communique.corpus;

import org.jspecify.annotations.NullMarked;
