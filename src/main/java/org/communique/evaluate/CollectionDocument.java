package org.communique.evaluate;

import java.util.Optional;
import org.communique.model.IssueDate;

/**
 * A document of a test collection.
 *
 * @param id as the judgements name it
 * @param title may be empty
 * @param date empty when the collection gives none, or not in ISO 8601
 */
public record CollectionDocument(String id, String title, String text, Optional<IssueDate> date) {}
