package org.communique.cli;

import java.nio.file.Path;
import org.communique.annotate.AuthorityPlace;
import org.communique.extract.OcrSettings;

/**
 * The values of options that are not given.
 *
 * @param corpus folder of the files
 * @param index folder of the index
 * @param host name or address to serve on
 * @param port to serve on; 0 for any free one
 * @param ocr whether scans are read
 * @param authority where the authority lists are taken from
 */
public record Defaults(
    Path corpus, Path index, String host, int port, OcrSettings ocr, AuthorityPlace authority) {}
