package org.danescan.engine.probe;

import io.vertx.core.Future;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.Session;
import org.danescan.engine.probe.tls.Offer;

/** Holds single sessions with mail servers. Keeps no pace; its caller does. */
interface Sessions extends AutoCloseable {
  /** Holds one session; the future never fails, and is complete when the session is over. */
  Future<Session> hold(ProbeKey server, Offer offer);

  @Override
  void close();
}
