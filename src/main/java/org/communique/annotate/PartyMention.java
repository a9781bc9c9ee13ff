package org.communique.annotate;

import org.communique.model.TextSpan;

/** A place of a text that names a state or an organisation. */
public record PartyMention(TextSpan span, Party party, Form form) {

  /** In what form a party is named. */
  public enum Form {
    NAME,
    ACRONYM,
    /** An adjective, such as <em>Japanese</em>. */
    DEMONYM
  }
}
