/**
 * The embedded engine: the index on disk and the searches in it. The one door to Apache Lucene.
 *
 * <p>Words a newcomer needs: a <em>field</em> is a named part of a Lucene document, a <em>term</em>
 * a field with one token of its text; an <em>analyzer</em> turns text into tokens. An index
 * consists of immutable <em>segments</em>; a <em>commit</em> makes a set of them durable, a
 * <em>refresh</em> makes it visible to searches. <em>Doc values</em> are columns: one value per
 * document, for sorting and counting. A <em>block</em> is a run of documents that stand side by
 * side: here the paragraphs of a communiqué, then the communiqué itself. A <em>docid</em> is
 * Lucene's own number of a document, valid in one reader only and never shown.
 *
 * <p>The words of a text stand in the index with their positions once, with the whole; {@code
 * SharedPlaces} lets searches read them as if each paragraph had its own.
 *
 * <p>Start reading at {@code Fields}, then {@link org.communique.lucene.LuceneSearchEngine}.
 */
@NullMarked
package org.communique.lucene;

import org.jspecify.annotations.NullMarked;
