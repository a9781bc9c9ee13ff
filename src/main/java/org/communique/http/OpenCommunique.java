package org.communique.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.communique.model.CommuniqueId;
import org.communique.search.OpenedCommunique;
import org.communique.search.SearchEngine;

/** Opens the communiqué that a request names by {@code {id}}. */
final class OpenCommunique {
  private OpenCommunique() {}

  /**
   * @param query marks its matches; empty for none
   * @throws MovedException when another took its place
   * @throws NotFoundResponse when there is none, or the id cannot be one
   */
  static OpenedCommunique byId(Context context, SearchEngine engine, String query)
      throws IOException, MovedException {
    CommuniqueId id = id(context);
    Optional<OpenedCommunique> opened = engine.open(id, query);
    if (opened.isEmpty()) {
      throw new MovedException(id, engine.successor(id).orElseThrow(OpenCommunique::notFound));
    }
    return opened.get();
  }

  /**
   * The id in the address.
   *
   * @throws NotFoundResponse when it cannot be one
   */
  static CommuniqueId id(Context context) {
    String id = context.pathParam("id");
    if (!CommuniqueId.isWellFormed(id)) {
      throw notFound();
    }
    return new CommuniqueId(id);
  }

  static NotFoundResponse notFound() {
    return new NotFoundResponse("No communiqué in the collection has this address.");
  }
}
