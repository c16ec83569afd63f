package org.danescan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.danescan.store.mapping.Probes;
import org.danescan.store.rows.ProbeRow;

/** Collects neighbouring rows of {@code probes} that are sessions of one probe. */
final class SessionGroups {
  private final Consumer<List<ProbeRow>> consumer;
  private final List<ProbeRow> sessions = new ArrayList<>();

  /** Hands each probe's sessions, at least one, to a consumer. */
  SessionGroups(Consumer<List<ProbeRow>> consumer) {
    this.consumer = consumer;
  }

  /** Takes the next row of the part. */
  void add(ProbeRow row) {
    if (!sessions.isEmpty() && !Probes.sameProbe(sessions.get(0), row)) {
      end();
    }
    sessions.add(row);
  }

  /** Hands over what has been collected, at the end of a part. */
  void end() {
    if (!sessions.isEmpty()) {
      consumer.accept(List.copyOf(sessions));
      sessions.clear();
    }
  }
}
