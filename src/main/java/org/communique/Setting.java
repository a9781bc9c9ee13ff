package org.communique;

import java.util.Arrays;
import java.util.Optional;
import org.communique.annotate.AuthorityPlace;

/**
 * A value that may be set. This list is the source of the README's table; a test fails when one is
 * not documented.
 */
enum Setting {
  /** Folder of the files. */
  CORPUS("corpus", "corpus"),
  /** Folder of the index. */
  INDEX("index", "index-data"),
  /** Name or address to serve on; only this machine can reach the default. */
  HOST("host", "127.0.0.1"),
  /** TCP port to serve on, 0 to 65535; 0 for any free one. */
  PORT("port", "7070"),
  /** Host names under which the server is asked, with commas between; or those of its address. */
  NAMES("names", "auto"),
  /** What a request to index must bring, or that nobody may. */
  TOKEN("token", "none"),
  /** Whether scans are read: true or false. */
  OCR("ocr", "false"),
  /** Languages of the scans as tesseract calls them, joined by a plus sign. */
  OCR_LANGUAGES("ocr-languages", "eng"),
  /** After which a search is stopped, in seconds. */
  TIME_LIMIT("time-limit", "5"),
  /** Folder of one's own authority lists, or the word for those of the program. */
  AUTHORITY("authority", AuthorityPlace.BUILT_IN_NAME),
  /** File of saved searches, which need not be there. */
  SEARCHES("searches", "searches.txt");

  private final String key;
  private final String defaultValue;

  Setting(String key, String defaultValue) {
    this.key = key;
    this.defaultValue = defaultValue;
  }

  /** The name in the settings file. */
  String key() {
    return key;
  }

  /** The name of the environment variable. */
  String variable() {
    return "COMMUNIQUE_" + name();
  }

  /** The value when nothing is set; a folder lies in the folder of the program. */
  String defaultValue() {
    return defaultValue;
  }

  static Optional<Setting> withKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
