package org.danescan.benchmarks.endtoend;

import java.util.List;

/**
 * What other programs cost on the same lab.
 *
 * @param peers their measurements, and those that could not be had
 */
record PeerTable(List<Measurement> peers) {
  private static final double MICROS = 1e6;
  private static final double KIB_PER_MIB = 1024;

  List<String> table() {
    return Tables.table(
        List.of(
            "program",
            "what it does",
            "lookups:",
            "wall s:",
            "CPU a lookup µs:",
            "each further µs:",
            "peak MiB:"),
        peers.stream().map(PeerTable::cells).toList());
  }

  private static List<String> cells(Measurement peer) {
    if (peer.fields().containsKey("absent")) {
      return List.of(
          peer.text("program"), "not measured: " + peer.text("absent"), "", "", "", "", "");
    }
    double cpu = peer.number("user") + peer.number("system");
    return List.of(
        peer.text("program"),
        peer.text("work"),
        Tables.whole(peer.whole("lookups")),
        Tables.number(peer.number("wall")),
        Tables.number(cpu * MICROS / peer.whole("lookups")),
        peer.fields().containsKey("further") ? Tables.number(peer.number("further")) : "",
        Tables.number(peer.number("peak") / KIB_PER_MIB));
  }
}
