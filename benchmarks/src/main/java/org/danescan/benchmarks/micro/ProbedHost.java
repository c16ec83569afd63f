package org.danescan.benchmarks.micro;

import java.net.InetAddress;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.pki.Tlsa;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;

/**
 * An MX host with an address, a TLSA record, and a server with an RSA and an ECDSA chain of leaf
 * and intermediate, both seen.
 */
final class ProbedHost {
  /** When everything was seen. */
  static final Instant AT = Instant.parse("2026-11-25T00:00:00Z");

  private static final Pki PKI = new Pki(Clock.fixed(AT, ZoneOffset.UTC));

  private final DomainName host;
  private final IssuedChain rsa;
  private final IssuedChain ecdsa;

  ProbedHost(String host) {
    ChainPlan plan = new ChainPlan(List.of(host), Shape.ISSUED_WITH_ROOT, Dates.CURRENT, 1);
    this.host = DomainName.of(host);
    this.rsa = PKI.issue(plan, org.danescan.lab.pki.KeyAlgorithm.RSA);
    this.ecdsa = PKI.issue(plan, org.danescan.lab.pki.KeyAlgorithm.ECDSA);
  }

  List<DomainName> names() {
    return List.of(host);
  }

  /** The certificates of the ECDSA chain, as sent. */
  List<Octets> chain() {
    return chain(ecdsa);
  }

  /** 3 1 1 of the ECDSA chain's leaf. */
  TlsaRecord ofLeaf() {
    return record(3, ecdsa.leaf());
  }

  /** 2 1 1 of the ECDSA chain's root. */
  TlsaRecord ofRoot() {
    return record(2, ecdsa.root().orElseThrow());
  }

  /** The evidence that two 3 1 1 records are right. */
  HostEvidence evidence() {
    Lookup<InetAddress> none =
        new Lookup.Absent<>(Lookup.NameExists.YES, DnssecStatus.SECURE, host);
    TlsaBaseDomain base = new TlsaBaseDomain(host);
    InetAddress address = InetAddress.getLoopbackAddress();
    MxHostObservation observation =
        new MxHostObservation(
            host,
            secure(List.of(address)),
            none,
            new Lookup.NotAsked<>(),
            List.of(new TlsaLookup(base, secure(List.of(record(3, rsa.leaf()), ofLeaf())))));
    ProbeObservation probe =
        new ProbeObservation(
            new ProbeKey(address, base),
            25,
            List.of(session(KeyAlgorithm.RSA, rsa), session(KeyAlgorithm.ECDSA, ecdsa)));
    return new HostEvidence(observation, List.of(probe));
  }

  private <T> Lookup<T> secure(List<T> records) {
    return new Lookup.Answer<>(records, Duration.ofHours(1), DnssecStatus.SECURE, host);
  }

  private static Session session(KeyAlgorithm algorithm, IssuedChain chain) {
    Handshake handshake = new Handshake("1.3", "TLS_AES_128_GCM_SHA256", chain(chain), true);
    return new Session(
        algorithm,
        SessionEnd.HANDSHAKE_COMPLETED,
        "",
        List.of(),
        Optional.of(handshake),
        AT,
        Duration.ofMillis(20));
  }

  private static List<Octets> chain(IssuedChain chain) {
    return chain.sent().stream().map(ProbedHost::der).toList();
  }

  private static Octets der(X509Certificate certificate) {
    try {
      return Octets.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("an issued certificate has its octets", e);
    }
  }

  private static TlsaRecord record(int usage, X509Certificate certificate) {
    TLSARecord record = Tlsa.of(Name.root, 3600, usage, 1, 1, certificate);
    return new TlsaRecord(usage, 1, 1, Octets.of(record.getCertificateAssociationData()));
  }
}
