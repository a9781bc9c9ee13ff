package org.communique.structure;

import java.util.List;

/**
 * What a communiqué is called, and what stands around its name.
 *
 * @param text never blank
 * @param isPrinted whether the title belongs at the head of the text; not when it is made from the
 *     first words of a paragraph
 * @param header lines above it that were taken off the text
 * @param body the pieces without title and header
 */
record Title(String text, boolean isPrinted, List<String> header, List<Piece> body) {
  Title {
    header = List.copyOf(header);
    body = List.copyOf(body);
  }
}
