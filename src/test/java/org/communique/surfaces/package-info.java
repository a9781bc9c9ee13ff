/**
 * The doors through which answers leave the program, and what each of them shows, read back from
 * what it sends. A further door is a further {@link org.communique.surfaces.Surface}.
 */
@org.jspecify.annotations.NullMarked
package org.communique.surfaces;
