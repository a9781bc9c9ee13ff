/**
 * Writes one text in many formats, each the way programs write it, to compare what is read back.
 *
 * <p>A {@link org.communique.testing.written.WrittenText} is a list of parts; a {@link
 * org.communique.testing.written.WrittenFormat} makes a file of it.
 */
@NullMarked
package org.communique.testing.written;

import org.jspecify.annotations.NullMarked;
