package org.communique.extract;

/**
 * Something inside a file that was not read although the file was: an encrypted or damaged entry of
 * an archive, one that lies too deep, all entries beyond the number limit.
 *
 * @param entry its place inside the file, as in {@link ExtractedDocument#entry}; empty when what is
 *     missing has no name of its own, such as the entries beyond a limit
 * @param reason why it was not read
 * @param detail one line for people; may be empty
 */
public record Omission(String entry, FailureReason reason, String detail) {}
