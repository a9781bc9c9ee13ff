package org.communique.search;

import java.util.List;
import org.communique.annotate.Party;

/**
 * Other names under which words of a query were looked for.
 *
 * @param word the words as typed
 * @param code of the party they name; empty when they are another expression
 * @param added the other names of that party, its short English name first; or the expressions that
 *     say the same
 */
public record Alias(String word, String code, List<String> added) {
  public Alias {
    added = List.copyOf(added);
  }

  static Alias of(String typed, Party party) {
    List<String> others =
        party.names().stream().filter(name -> !name.equalsIgnoreCase(typed)).distinct().toList();
    return new Alias(typed, party.code(), others);
  }
}
