/**
 * One answer for many media: JSON, HTML pages and terminal text. The only package that sees the
 * templates of {@code web/templates}; escaping happens in them and nowhere else.
 *
 * <p>In comes what a {@link org.communique.search.SearchEngine} answers, out goes text. A
 * <em>view</em> is a record that holds what one template shows, down to its links and words; a
 * <em>run</em> is a stretch of text that is a match throughout, or none. Start reading at {@link
 * org.communique.render.HtmlRenderer}; the shapes of JSON are in {@link
 * org.communique.render.SearchResultJson} and {@link org.communique.render.CommuniqueJson}.
 */
@NullMarked
package org.communique.render;

import org.jspecify.annotations.NullMarked;
