package org.communique.corpus;

import java.util.Comparator;

/** The order of code points, which is also that of the UTF-8 bytes; String's own is UTF-16's. */
enum CodePointOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothAlike = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothAlike ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
