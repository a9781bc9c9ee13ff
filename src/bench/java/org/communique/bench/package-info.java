/**
 * Measures the program: end to end against Lucene and Tika alone, and against other engines when
 * these are named ({@link org.communique.bench.EndToEnd}, {@link org.communique.bench.Peers}),
 * under many clients ({@link org.communique.bench.FloodBenchmark}), for a long time ({@link
 * org.communique.bench.SoakBenchmark}) and over files of all formats ({@link
 * org.communique.bench.IngestBenchmark}).
 *
 * <p>The last three are programs of one file each, which run after a build. The rest is compiled
 * and run by {@code mvn -Pbench package}. Benchmarks of inner loops stand in the packages of what
 * they measure, so that nothing has to be made public for them. Start reading at {@link
 * org.communique.bench.EndToEnd}.
 */
@NullMarked
package org.communique.bench;

import org.jspecify.annotations.NullMarked;
