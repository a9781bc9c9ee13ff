package org.communique.search;

import org.communique.model.CommuniqueId;

/**
 * The same text in another language.
 *
 * @param language of the version, as an ISO 639 code
 */
public record LanguageVersion(CommuniqueId id, String title, String language) {}
