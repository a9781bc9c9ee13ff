/**
 * Date of issue, signatories, topics, acts and references, read out of a text by rules over the
 * authority lists in {@code src/main/resources/authority}.
 *
 * <p>In comes a {@link org.communique.model.CommuniqueText}, out go {@link
 * org.communique.model.Annotations}, each with the words that prove it and the rule that found it.
 * A <em>gazetteer</em> is the list of names of states, organisations and offices, a
 * <em>taxonomy</em> the tree of topics with their clauses, an <em>act</em> what a sentence does
 * (condemns, welcomes). Start reading at {@link org.communique.annotate.CommuniqueAnnotator}.
 */
@NullMarked
package org.communique.annotate;

import org.jspecify.annotations.NullMarked;
