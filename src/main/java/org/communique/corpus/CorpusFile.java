package org.communique.corpus;

import java.nio.file.Path;

/**
 * A file of the corpus.
 *
 * @param path relative to the corpus folder, with {@code /} between names on every system; bytes
 *     that are no UTF-8 stand as {@code \xFF}
 * @param absolute where to read it
 * @param sizeBytes when it was listed
 */
public record CorpusFile(String path, Path absolute, long sizeBytes) {}
