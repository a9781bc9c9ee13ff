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
  CORPUS("corpus", "corpus", "folder of the files"),
  /** Folder of the index. */
  INDEX("index", "index-data", "folder of the index"),
  /** Name or address to serve on; only this machine can reach the default. */
  HOST(
      "host",
      "127.0.0.1",
      "name or address to serve on; the default is reachable from this machine only"),
  /** TCP port to serve on, 0 to 65535; 0 for any free one. */
  PORT("port", "7070", "port to serve on, 0 to 65535; 0 for any free one"),
  /** Host names under which the server is asked, with commas between; or those of its address. */
  NAMES(
      "names",
      "auto",
      "host names under which the server is asked, with commas between, as behind a proxy; "
          + "`auto`: served on this machine, its own names only (others are refused with 421), "
          + "served on a network, any"),
  /** What a request to index must bring, or that nobody may. */
  TOKEN(
      "token",
      "none",
      "what a request to index must bring (`POST /api/index`), at least 16 characters; "
          + "`none`: nobody may"),
  /** Whether scans are read: true or false. */
  OCR("ocr", "false", "whether scans and images are read with `tesseract`, as with `--ocr`"),
  /** Languages of the scans as tesseract calls them, joined by a plus sign. */
  OCR_LANGUAGES(
      "ocr-languages",
      "eng",
      "languages of the scans as `tesseract` calls them, such as `eng+fra`"),
  /** After which a search is stopped, in seconds. */
  TIME_LIMIT(
      "time-limit",
      "5",
      "seconds after which a search is stopped, 0.001 to 86400, as with `--time-limit`"),
  /** Folder of one's own authority lists, or the word for those of the program. */
  AUTHORITY(
      "authority",
      AuthorityPlace.BUILT_IN_NAME,
      "folder of authority lists of your own, as with `--authority`"),
  /** File of saved searches, which need not be there. */
  SEARCHES(
      "searches",
      "searches.txt",
      "file of saved searches, as with `--searches`; it need not be there"),
  /** Which requests to the server have a line on its standard error. */
  LOG(
      "log",
      "errors",
      "which requests to the server have a line on its standard error, as with `--log`: "
          + "`none`; `errors`, those answered with a status from 500 or broken off; `all`");

  private final String key;
  private final String defaultValue;
  private final String meaning;

  Setting(String key, String defaultValue, String meaning) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
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

  /** What it is, with units and bounds, as the README says it: a part of a sentence in Markdown. */
  String meaning() {
    return meaning;
  }

  /**
   * Whether an option of the same name goes before it. A token on a command line could be read by
   * everybody on the machine; names belong to where a server stands, not to one start of it.
   */
  boolean hasOption() {
    return this != NAMES && this != TOKEN;
  }

  static Optional<Setting> withKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
