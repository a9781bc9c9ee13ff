/**
 * Files become text blocks and metadata: the one door to Apache Tika and to the Markdown parser.
 *
 * <p>In comes the path of a file; out comes an {@link org.communique.extract.Extraction}: the
 * documents it holds, each as blocks in the order of the page, or the reason why there are none.
 *
 * <p>Plain text, Markdown and XML are read by classes of their own ({@code PlainText}, {@code
 * Markdown}, {@code XmlBlocks}), because how their lines and elements make paragraphs decides what
 * can be cited; so are the pages of a PDF ({@code PrintedPages}) and the content of an OpenDocument
 * text ({@code OdtBlocks}). All other formats go through Tika, whose XHTML events {@code
 * XhtmlBlocks} turns into blocks; {@code RtfSource} prepares RTF for it, and {@code PageText} parts
 * the text of a web page from what the site puts around it. A <em>line break</em> that the author
 * set stands in a block as U+2028, a line end that may only come from the width of a page as {@code
 * \n}. Start reading at {@link org.communique.extract.TextExtractor}, then {@code FileReading}.
 *
 * <p>All of this runs in child processes, which {@link
 * org.communique.extract.IsolatedTextExtractor} starts and asks: a parser that hangs, crashes or
 * fills its memory costs the file it reads and nothing else. {@code ReaderMain} is their entry,
 * {@code ReaderProtocol} what is said to them and by them.
 */
@NullMarked
package org.communique.extract;

import org.jspecify.annotations.NullMarked;
