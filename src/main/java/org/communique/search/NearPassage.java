package org.communique.search;

import org.communique.model.Communique;

/**
 * A paragraph whose words are near some wording.
 *
 * @param paragraph its number, 1-based; 0 for the title
 */
public record NearPassage(Communique communique, int paragraph) {}
