package org.communique.surfaces;

import java.io.IOException;
import java.util.List;
import org.communique.model.Communique;
import org.communique.model.TextSpan;

/** A door that shows a communiqué with the places where a query matches. */
@FunctionalInterface
public interface Reader {
  /** The marked places of the communiqué's text, in order. */
  List<TextSpan> marks(Communique communique, String query)
      throws IOException, InterruptedException;
}
