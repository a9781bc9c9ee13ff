package org.communique.search;

import java.io.IOException;
import java.util.Iterator;
import org.communique.model.Communique;
import org.communique.model.CommuniqueId;

/**
 * One change of the index, all or nothing: what is put and removed becomes durable and visible at
 * {@link #commit()}, and is forgotten when the update is closed without it. One update at a time.
 *
 * <p>Every call throws {@link IndexNotWrittenException} when the disk is full or fails; after that
 * the update can only be closed, and the index answers as before.
 */
public interface IndexUpdate extends AutoCloseable {
  /**
   * The communiqués that were in the index when the update began, in no particular order, whatever
   * it has put and removed since; none when it starts from an empty index. Each is read when it is
   * its turn, for one thread, until the update is closed. Throws {@link
   * java.io.UncheckedIOException} when the index cannot be read.
   */
  Iterator<Communique> communiques() throws IOException;

  /**
   * Notes by which rules all annotations of the index were made, once it is committed.
   *
   * @param fingerprint as the annotator tells it; what was noted before stays when this is not
   *     called
   */
  void annotatedBy(String fingerprint);

  /** Adds a communiqué, in place of the one with the same id. */
  void put(Communique communique) throws IOException;

  /** Takes a communiqué out; nothing happens when it is not there. */
  void remove(CommuniqueId id) throws IOException;

  /**
   * Has the address of a communiqué that is gone lead to another, also through later changes and
   * rebuilds.
   */
  void succeed(CommuniqueId former, CommuniqueId successor) throws IOException;

  /** Writes a line of the ledger, in place of the one with the same path. */
  void putFile(FileEntry file) throws IOException;

  /** Takes a line out of the ledger. */
  void removeFile(String path) throws IOException;

  /**
   * Makes the change durable and visible.
   *
   * @return the name of the new generation
   */
  String commit() throws IOException;

  @Override
  void close() throws IOException;
}
