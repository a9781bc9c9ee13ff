package org.communique.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communique.annotate.AuthorityPlace;
import org.communique.extract.OcrSettings;

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
    Path searches) {
  /** The shortest time a search can be given, in seconds. */
  public static final BigDecimal MIN_TIME_LIMIT = new BigDecimal("0.001");

  /** The longest, in seconds: a day. */
  public static final BigDecimal MAX_TIME_LIMIT = new BigDecimal("86400");
}
