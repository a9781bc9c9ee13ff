/**
 * Communiqué, a full-text search engine over communiqués.
 *
 * <p>The packages are the stages a file passes through, and imports only point upwards in this
 * list:
 *
 * <ol>
 *   <li>{@code json} – JSON as plain values
 *   <li>{@code model} – the words of the domain: a communiqué, its paragraphs, sentences,
 *       annotations
 *   <li>{@code corpus} – which files there are, and which changed
 *   <li>{@code extract} – a file becomes text blocks and metadata (Tika)
 *   <li>{@code structure} – blocks become a title, paragraphs and sentences
 *   <li>{@code annotate} – date, signatories, topics, acts and references are read out
 *   <li>{@code query} – what people type becomes a tree
 *   <li>{@code search} – what is asked and answered, and the port to the engine
 *   <li>{@code study} – what analysts do with the words: whether a quotation is verbatim, what is
 *       new about a search
 *   <li>{@code ingest} – runs the stages over a folder, one named outcome per file
 *   <li>{@code lucene} – the engine (Lucene)
 *   <li>{@code evaluate} – ranking and annotations measured against judgements
 *   <li>{@code render} – one answer as JSON, HTML or terminal text
 *   <li>{@code http}, {@code cli} – the doors for browsers, scripts and people at a terminal
 * </ol>
 *
 * <p>Start reading at {@link org.communique.Main}, then {@link org.communique.ingest.Ingestor} for
 * the way in and {@link org.communique.lucene.LuceneSearchEngine} for the way out.
 */
@NullMarked
package org.communique;

import org.jspecify.annotations.NullMarked;
