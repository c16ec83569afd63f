package org.danescan.lab.dns.transport;

/** Answers queries; safe for use by many threads. */
public interface Responder {

  /** What to do upon a query of class IN with opcode QUERY. */
  Reply reply(Query query);

  /** Whether answers carry the RA bit. */
  boolean recursive();
}
