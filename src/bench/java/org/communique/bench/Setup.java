package org.communique.bench;

import java.nio.file.Path;

/**
 * What is measured, and how.
 *
 * @param collection folder of JSON lines
 * @param index the program's index of the collection
 * @param raw plain Lucene's index of the collection
 * @param work folder for all that is made on the way
 * @param rounds in which every query is measured once
 * @param warmUp rounds before, which are not counted
 * @param each queries of each class drawn from the collection
 * @param seed of all that is drawn
 * @param distinct whether no request is ever sent twice
 * @param lists whether every query is listed
 */
record Setup(
    Path collection,
    Path index,
    Path raw,
    Path work,
    int rounds,
    int warmUp,
    int each,
    long seed,
    boolean distinct,
    boolean lists) {

  /** The same for another collection, in a folder of its own inside the folder for work. */
  Setup forCollection(Path other, String name) {
    Path folder = work.resolve(name);
    return new Setup(
        other,
        folder.resolve("index"),
        folder.resolve("raw"),
        folder,
        rounds,
        warmUp,
        each,
        seed,
        distinct,
        lists);
  }
}
