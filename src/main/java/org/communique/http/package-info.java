/**
 * The search engine over HTTP: routes, parameters, errors, headers. The one door to Javalin and
 * Jetty.
 *
 * <p>A request comes in, becomes a {@link org.communique.search.SearchRequest}, and its answer goes
 * out as {@code render} makes it. Nothing can be changed from here. Start reading at {@link
 * org.communique.http.HttpServer}.
 */
@NullMarked
package org.communique.http;

import org.jspecify.annotations.NullMarked;
