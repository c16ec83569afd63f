package org.danescan.lab.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/** The hosts that most scenarios are made of. */
final class Hosts {
  static final int CURRENT_KEY = 1;
  private static final int OTHER_KEY = 2;

  private Hosts() {}

  static ChainPlan chain(Sketch sketch, String host, Shape shape) {
    return chain(sketch, host, shape, Dates.CURRENT);
  }

  static ChainPlan chain(Sketch sketch, String host, Shape shape, Dates dates) {
    return new ChainPlan(List.of(sketch.text(host)), shape, dates, CURRENT_KEY);
  }

  static ChainPlan issued(Sketch sketch, String host) {
    return chain(sketch, host, Shape.ISSUED);
  }

  /** A chain for the same name with another key. */
  static ChainPlan otherKey(Sketch sketch, String host) {
    return new ChainPlan(List.of(sketch.text(host)), Shape.ISSUED, Dates.CURRENT, OTHER_KEY);
  }

  /** A host with one address, an ECDSA certificate and the right 3 1 1 record. */
  static void right(Sketch sketch, String host, int address) {
    behaving(sketch, host, address, Behaviour.NORMAL);
  }

  /** The same with a server that does something else. */
  static void behaving(Sketch sketch, String host, int address, Behaviour behaviour) {
    ChainPlan chain = issued(sketch, host);
    sketch
        .address(host, sketch.own(address))
        .tlsa(host, 3, 1, 1, chain)
        .server(sketch.own(address), behaviour, CertificatePlan.ecdsa(chain));
  }

  /** A host whose 3 1 1 record is of another key than the server has. */
  static void mismatching(Sketch sketch, String host, int address) {
    sketch
        .address(host, sketch.own(address))
        .tlsa(host, 3, 1, 1, otherKey(sketch, host))
        .server(sketch.own(address), Behaviour.NORMAL, CertificatePlan.ecdsa(issued(sketch, host)));
  }

  /** A host without TLSA records. */
  static void plain(Sketch sketch, String host) {
    sketch.address(host, sketch.shared());
  }

  /** One MX host mx1, a server with an ECDSA chain, and records made from the chain. */
  static void one(Sketch sketch, Shape shape, Dates dates, UnaryOperator<TlsaMaker> records) {
    one(sketch, chain(sketch, "mx1", shape, dates), records);
  }

  static void one(Sketch sketch, ChainPlan chain, UnaryOperator<TlsaMaker> records) {
    sketch
        .mx(10, "mx1")
        .address("mx1", sketch.own(0))
        .tlsa("mx1", records)
        .server(sketch.own(0), Behaviour.NORMAL, CertificatePlan.ecdsa(chain));
  }
}
