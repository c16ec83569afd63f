package org.danescan.store.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.observe.SmtpStep;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.token.Token;
import org.danescan.store.rows.ProbeRow;

/** Probes to and from rows, one a session; the sessions of a probe are consecutive rows. */
public final class Probes {
  private Probes() {}

  /** The rows of a probe. */
  public static List<ProbeRow> rows(ProbeObservation probe) {
    return probe.sessions().stream().map(session -> row(probe, session)).toList();
  }

  private static ProbeRow row(ProbeObservation probe, Session session) {
    Optional<Handshake> handshake = session.handshake();
    return new ProbeRow(
        AddressText.of(probe.key().address()),
        probe.key().base().name().text(),
        probe.port(),
        session.algorithm().token(),
        session.end().token(),
        session.detail(),
        session.replies().stream().map(Probes::reply).toList(),
        handshake.map(Handshake::tlsVersion).orElse(null),
        handshake.map(Handshake::cipherSuite).orElse(null),
        handshake.map(Handshake::keyProven).orElse(null),
        handshake.map(Handshake::chain).orElse(List.of()).stream()
            .map(certificate -> certificate.sha256().hex())
            .toList(),
        session.startedAt(),
        session.took().toMillis());
  }

  private static ProbeRow.Reply reply(SmtpReply reply) {
    return new ProbeRow.Reply(reply.step().token(), reply.code(), reply.text());
  }

  /**
   * Whether two rows are sessions of one probe. A server probed twice, which a resumed scan can do,
   * comes out as one probe with the sessions of both only if they are neighbours.
   */
  public static boolean sameProbe(ProbeRow one, ProbeRow other) {
    return one.address().equals(other.address())
        && one.tlsaBaseDomain().equals(other.tlsaBaseDomain())
        && one.port() == other.port();
  }

  /**
   * The probe that rows were made of.
   *
   * @param rows its sessions, at least one
   * @param certificate a certificate's DER by its SHA-256 digest in hexadecimal digits
   */
  public static ProbeObservation probe(List<ProbeRow> rows, Function<String, Octets> certificate) {
    ProbeRow first = rows.get(0);
    ProbeKey key =
        new ProbeKey(
            AddressText.parse(first.address()),
            new TlsaBaseDomain(new DomainName(first.tlsaBaseDomain())));
    return new ProbeObservation(
        key, first.port(), rows.stream().map(row -> session(row, certificate)).toList());
  }

  private static Session session(ProbeRow row, Function<String, Octets> certificate) {
    return new Session(
        Token.parse(KeyAlgorithm.class, row.algorithm()),
        Token.parse(SessionEnd.class, row.sessionEnd()),
        row.detail(),
        row.replies().stream().map(Probes::reply).toList(),
        handshake(row, certificate),
        row.startedAt(),
        Duration.ofMillis(row.tookMs()));
  }

  private static SmtpReply reply(ProbeRow.Reply row) {
    return new SmtpReply(Token.parse(SmtpStep.class, row.step()), row.code(), row.text());
  }

  private static Optional<Handshake> handshake(ProbeRow row, Function<String, Octets> certificate) {
    String version = row.tlsVersion();
    String suite = row.cipherSuite();
    Boolean proven = row.keyProven();
    if (version == null || suite == null || proven == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Handshake(version, suite, row.chain().stream().map(certificate).toList(), proven));
  }
}
