package org.danescan.core.classify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;

/** Evidence written by hand, for tables. */
public final class Evidence {
  public static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  public static final DomainName DOMAIN = DomainName.of("example.nl");
  public static final DomainName HOST = DomainName.of("mx1.example.nl");
  public static final TlsaBaseDomain BASE = new TlsaBaseDomain(HOST);
  public static final Octets MATCHING = Octets.ofHex("00");
  public static final Octets OTHER = Octets.ofHex("ff");
  public static final TlsaRecord USABLE = new TlsaRecord(3, 1, 1, Octets.ofHex("ab".repeat(32)));
  public static final TlsaRecord PKIX = new TlsaRecord(1, 1, 1, Octets.ofHex("ab".repeat(32)));

  /** Matches what begins with {@link #MATCHING}; the real matcher has tests of its own. */
  public static final ChainMatcher MATCHER =
      (records, chain, names, at) ->
          chain.get(0).equals(MATCHING)
              ? new ChainVerdict.Matches(records.get(0), 0)
              : new ChainVerdict.Mismatch(Reason.NO_RECORD_MATCHES, "names " + names);

  private Evidence() {}

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Lookup<T> secure(T... records) {
    return answer(DnssecStatus.SECURE, records);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Lookup<T> insecure(T... records) {
    return answer(DnssecStatus.INSECURE, records);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <T> Lookup<T> answer(DnssecStatus status, T... records) {
    return new Lookup.Answer<>(List.of(records), Duration.ofHours(1), status, HOST);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> Lookup<T> insecure(Reason reason, T... records) {
    return new Lookup.Answer<>(
        List.of(records), Duration.ofHours(1), DnssecStatus.INSECURE, HOST, reason);
  }

  public static <T> Lookup<T> absent(DnssecStatus status) {
    return new Lookup.Absent<>(Lookup.NameExists.YES, status, HOST);
  }

  public static <T> Lookup<T> noSuchName(DnssecStatus status) {
    return new Lookup.Absent<>(Lookup.NameExists.NO, status, HOST);
  }

  public static <T> Lookup<T> bogus() {
    return new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "expired yesterday");
  }

  public static <T> Lookup<T> failed() {
    return new Lookup.Failed<>(Reason.SERVFAIL, "SERVFAIL");
  }

  public static MxRecord mx(int preference, String host) {
    return new MxRecord(preference, DomainName.of(host));
  }

  public static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static MxHostObservation host(
      Lookup<InetAddress> ipv4, Lookup<InetAddress> ipv6, List<Lookup<TlsaRecord>> tlsa) {
    return new MxHostObservation(
        HOST,
        ipv4,
        ipv6,
        new Lookup.NotAsked<>(),
        tlsa.stream().map(lookup -> new TlsaLookup(BASE, lookup)).toList());
  }

  public static MxHostObservation withTlsa(TlsaRecord... records) {
    return host(
        secure(address("192.0.2.1")),
        absent(DnssecStatus.SECURE),
        List.of(answer(DnssecStatus.SECURE, records)));
  }

  public static Session completed(KeyAlgorithm algorithm, Octets leaf) {
    return completed(algorithm, leaf, "1.3");
  }

  public static Session completed(KeyAlgorithm algorithm, Octets leaf, String version) {
    return session(
        algorithm,
        SessionEnd.HANDSHAKE_COMPLETED,
        Optional.of(new Handshake(version, "TLS_AES_128_GCM_SHA256", List.of(leaf), true)));
  }

  public static Session keyNotProven(KeyAlgorithm algorithm) {
    return session(
        algorithm,
        SessionEnd.HANDSHAKE_FAILED,
        Optional.of(new Handshake("1.3", "TLS_AES_128_GCM_SHA256", List.of(MATCHING), false)));
  }

  public static Session ended(SessionEnd end) {
    return ended(KeyAlgorithm.RSA, end);
  }

  public static Session ended(KeyAlgorithm algorithm, SessionEnd end) {
    return session(algorithm, end, Optional.empty());
  }

  public static Session algorithmNotThere(KeyAlgorithm algorithm) {
    return session(algorithm, SessionEnd.HANDSHAKE_FAILED, Optional.empty());
  }

  private static Session session(
      KeyAlgorithm algorithm, SessionEnd end, Optional<Handshake> handshake) {
    return new Session(
        algorithm, end, end.token() + " seen", List.of(), handshake, NOW, Duration.ZERO);
  }

  public static ProbeObservation probe(String address, Session... sessions) {
    return new ProbeObservation(new ProbeKey(address(address), BASE), 25, List.of(sessions));
  }

  public static HostEvidence evidence(MxHostObservation host, ProbeObservation... probes) {
    return new HostEvidence(host, Stream.of(probes).toList());
  }
}
