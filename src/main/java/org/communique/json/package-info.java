/**
 * JSON as plain values: the one door to the JSON library.
 *
 * <p>In come text and streams, out go {@link org.communique.json.JsonValue} trees, and back. Start
 * reading at {@link org.communique.json.Json}.
 */
@NullMarked
package org.communique.json;

import org.jspecify.annotations.NullMarked;
