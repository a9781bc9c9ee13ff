package org.communique.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communique.annotate.AuthorityPlace;
import org.communique.extract.OcrSettings;
import org.communique.http.RequestLogging;

/**
 * The values of options that are not given.
 *
 * @param corpus folder of the files
 * @param index folder of the index
 * @param host name or address to serve on
 * @param port to serve on; 0 for any free one
 * @param names host names under which the server is asked; none for those of its address
 * @param token what a request to index must bring; empty when nobody may
 * @param ocr whether scans are read
 * @param timeLimit after which a search is stopped
 * @param authority where the authority lists are taken from
 * @param searches file of saved searches, which need not be there
 * @param logging which requests to the server have a line in its log
 */
public record Defaults(
    Path corpus,
    Path index,
    String host,
    int port,
    List<String> names,
    String token,
    OcrSettings ocr,
    Duration timeLimit,
    AuthorityPlace authority,
    Path searches,
    RequestLogging logging) {
  /** The shortest time a search can be given, in seconds. */
  public static final BigDecimal MIN_TIME_LIMIT = new BigDecimal("0.001");

  /** The longest, in seconds: a day. */
  public static final BigDecimal MAX_TIME_LIMIT = new BigDecimal("86400");

  /** The same with another index. */
  Defaults withIndex(Path other) {
    return new Defaults(
        corpus, other, host, port, names, token, ocr, timeLimit, authority, searches, logging);
  }

  /** The same with another time limit. */
  public Defaults withTimeLimit(Duration other) {
    return new Defaults(
        corpus, index, host, port, names, token, ocr, other, authority, searches, logging);
  }
}
