/**
 * How good the answers are: ranking against judged test collections, annotations against hand-made
 * ones.
 *
 * <p>Start reading at {@link org.communique.evaluate.RankingEvaluation}, then {@link
 * org.communique.evaluate.AnnotationEvaluation}.
 */
@NullMarked
package org.communique.evaluate;

import org.jspecify.annotations.NullMarked;
