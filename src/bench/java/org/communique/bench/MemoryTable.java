package org.communique.bench;

import java.io.IOException;

/** What a server takes after the work it has done until now. */
final class MemoryTable {
  private MemoryTable() {}

  static Table of(ServerProcess server) throws IOException, InterruptedException {
    Table table = new Table("Memory of the server after all these queries", "what", "bytes");
    table.row("heap, at most", Table.mebibytes(server.heapPeakBytes()));
    table.row("heap, after a full collection", Table.mebibytes(server.heapBytes()));
    table.row("resident, at most", Table.mebibytes(server.residentPeakBytes()));
    table.row("resident", Table.mebibytes(server.residentBytes()));
    table.note("Resident memory has the parts of the index in it that were read.");
    return table;
  }
}
