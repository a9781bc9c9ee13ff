package org.communique;

/**
 * A settings file with every setting, its meaning and its default, made of the list of settings. As
 * it stands it changes nothing, for every setting is a comment in it.
 */
final class SettingsSample {
  /** Longest line, in characters. */
  private static final int WIDTH = 100;

  private static final String HEAD =
      """
      # Settings of Communiqué. Saved as communique.properties, this file counts in its folder; any other
      # counts when COMMUNIQUE_SETTINGS names it. Remove the # before a line to set it. An option on the
      # command line goes before an environment variable, that before this file, and that before the
      # default, which is what stands below. A relative folder lies beside this file, a default one in
      # the folder of the program.
      """;

  private SettingsSample() {}

  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Setting setting : Setting.values()) {
      String option = setting.hasOption() ? ", option --" + setting.key() : "";
      text.append('\n');
      addComment(text, setting.meaning().replace("`", ""));
      addComment(text, "Environment variable " + setting.variable() + option);
      text.append('#').append(setting.key()).append(" = ").append(setting.defaultValue());
      text.append('\n');
    }
    return text.toString();
  }

  private static void addComment(StringBuilder text, String comment) {
    int column = 1;
    text.append('#');
    for (String word : comment.split(" ", -1)) {
      if (column + 1 + word.length() > WIDTH) {
        text.append("\n#");
        column = 1;
      }
      text.append(' ').append(word);
      column += 1 + word.length();
    }
    text.append('\n');
  }
}
