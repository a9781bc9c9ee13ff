package org.communique.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends an answer of which a part is sent already. */
final class BrokenAnswer {
  private BrokenAnswer() {}

  /**
   * Closes the connection in the middle of the answer, so that the client knows it is not whole.
   */
  static void abort(Context context) {
    context.req().setAttribute(AccessLog.brokenAttribute(), true);
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
