package org.communique.annotate;

import java.util.regex.Pattern;

/** Words before a date that make it the date of something else than the text it stands in. */
final class DateReferences {
  /** How much of what stands before a date can tell, in UTF-16 units. */
  private static final int REACH = 30;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?iu)\\b(?:of|dated|since|following|by|before|until|after|signed|adopted|agreed|launched|"
              + "established|concluded|done|resolution|agreement|updated|published|op|van|du|vom|del|от|від|z"
              + " dnia)(?: (?:on|at|in|the|of))?\\W*$|\\b(?:will|shall|scheduled|next|to"
              + " be|expected|updated|modified)\\b[^.;]{0,40}$");

  private DateReferences() {}

  /** Whether the end of {@code before} makes the date behind it that of another text or act. */
  static boolean isReference(String before) {
    return REFERENCE.matcher(before.substring(Math.max(0, before.length() - REACH))).find();
  }
}
