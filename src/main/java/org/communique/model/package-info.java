/**
 * The words of the domain as records: a communiqué, its paragraphs and sentences, and what was
 * found in them.
 *
 * <p>Nothing here knows files, engines or the web; only the JDK is imported. A <em>span</em> is a
 * stretch [start, end) of a communiqué’s text in UTF-16 units. An <em>annotation</em> is a value
 * with the <em>evidence</em> that proves it and the rule that found it. Start reading at {@link
 * org.communique.model.Communique}.
 */
@NullMarked
package org.communique.model;

import org.jspecify.annotations.NullMarked;
