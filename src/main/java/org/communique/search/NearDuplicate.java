package org.communique.search;

import java.util.Optional;
import org.communique.model.CommuniqueId;
import org.communique.model.IssueDate;

/**
 * A text that is nearly the same as another.
 *
 * @param similarity estimated share of runs of words that both have among those that either has,
 *     above 0 and at most 1
 */
public record NearDuplicate(
    CommuniqueId id, String title, Optional<IssueDate> date, double similarity) {}
