/** Builders and readers for tests. */
package org.communique.testing;
