package org.communique.http;

import io.javalin.http.Context;

/** Sends a page. */
final class HtmlAnswer {
  private HtmlAnswer() {}

  static void send(Context context, String html) {
    WholeAnswer.send(context, "text/html;charset=utf-8", html);
  }
}
