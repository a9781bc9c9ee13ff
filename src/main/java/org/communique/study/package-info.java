/**
 * What analysts do with words beyond finding them: whether a quotation is verbatim, and what is
 * new, changed or gone among the hits of a search.
 *
 * <p>In comes what somebody quotes, out goes a {@link org.communique.study.Verification}; in comes
 * a search with what is remembered of it, out go {@link org.communique.study.Differences}. A
 * <i>piece</i> is a stretch of a quotation without ellipsis; an <i>alignment</i> puts the words of
 * two texts side by side at the least cost; a <i>look</i> at a search compares all its hits with
 * those of the look before. It works on the port {@link org.communique.search.SearchEngine} alone,
 * and keeps files of its own for what is remembered. Start reading at {@link
 * org.communique.study.QuotationVerifier} and {@link org.communique.study.Watch}.
 */
@NullMarked
package org.communique.study;

import org.jspecify.annotations.NullMarked;
