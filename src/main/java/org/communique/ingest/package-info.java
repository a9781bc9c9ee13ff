/**
 * Files become indexed communiqués: the one package that knows every stage from the folder to the
 * index.
 *
 * <p>Start reading at {@link org.communique.ingest.Ingestor}.
 */
@NullMarked
package org.communique.ingest;

import org.jspecify.annotations.NullMarked;
