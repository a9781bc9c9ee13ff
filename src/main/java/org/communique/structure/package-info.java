/**
 * Text blocks become a communiqué’s text: title, numbered paragraphs, sentences, language.
 *
 * <p>In comes an {@link org.communique.extract.ExtractedDocument}, out goes a {@link
 * org.communique.model.CommuniqueText}, whose text every later span refers to. The only package
 * that sees the language detector. Start reading at {@link
 * org.communique.structure.CommuniqueAssembler}.
 */
@NullMarked
package org.communique.structure;

import org.jspecify.annotations.NullMarked;
