package org.communique.http;

import org.communique.model.CommuniqueId;
import org.communique.render.PageUrls;

/** The address names a communiqué that is gone, and leads to another. */
final class MovedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient CommuniqueId former;
  private final transient CommuniqueId successor;

  MovedException(CommuniqueId former, CommuniqueId successor) {
    super(former + " is " + successor + " now");
    this.former = former;
    this.successor = successor;
  }

  /** The address of the successor that shows the same of it. */
  String address(String path, String query) {
    String there = path.replace("/" + former.value(), "/" + successor.value());
    String note = PageUrls.FORMERLY + "=" + former.value();
    return there + "?" + (query.isEmpty() ? note : query + "&" + note);
  }
}
