/**
 * The query language: text typed by people becomes a {@link org.communique.query.QueryNode}, a tree
 * that knows no engine.
 *
 * <p>Every string is understood somehow, and what was odd about it is said. Start reading at {@link
 * org.communique.query.QueryParser}, whose comment is the grammar.
 */
@NullMarked
package org.communique.query;

import org.jspecify.annotations.NullMarked;
