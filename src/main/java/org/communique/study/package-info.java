/**
 * What analysts do with words beyond finding them: for now, whether a quotation is verbatim.
 *
 * <p>In comes what somebody quotes, out goes a {@link org.communique.study.Verification}. A
 * <i>piece</i> is a stretch of a quotation without ellipsis; an <i>alignment</i> puts the words of
 * two texts side by side at the least cost. It works on the port {@link
 * org.communique.search.SearchEngine} alone. Start reading at {@link
 * org.communique.study.QuotationVerifier}.
 */
@NullMarked
package org.communique.study;

import org.jspecify.annotations.NullMarked;
