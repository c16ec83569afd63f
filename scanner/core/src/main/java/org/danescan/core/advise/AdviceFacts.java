package org.danescan.core.advise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.dane.Matching;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.tlsa.Usability;

/**
 * What advice on one host is made from.
 *
 * @param records the TLSA RRset that applies
 * @param ttl its time to live, where it was looked up
 * @param chains the distinct chains that its addresses presented
 * @param probes the probes of its addresses
 * @param isAlias whether CNAME records stand in for its address records
 * @param surroundings what was looked at around the TLSA RRset
 * @param at the time that certificates are judged by
 */
record AdviceFacts(
    List<TlsaRecord> records,
    Optional<Duration> ttl,
    List<SeenChain> chains,
    List<ProbeObservation> probes,
    IsAlias isAlias,
    TlsaSurroundings surroundings,
    Instant at) {
  AdviceFacts {
    records = List.copyOf(records);
    chains = List.copyOf(chains);
    probes = List.copyOf(probes);
  }

  /** Whether a host name is an alias. */
  enum IsAlias {
    YES,
    NO
  }

  /** What was seen of a host. */
  static AdviceFacts of(
      HostEvidence evidence,
      TlsaBaseDomain base,
      List<TlsaRecord> records,
      TlsaSurroundings surroundings,
      Instant at) {
    return new AdviceFacts(
        records,
        ttl(evidence.observation(), base),
        chains(evidence.probes(), records),
        evidence.probes(),
        isAlias(evidence.observation()),
        surroundings,
        at);
  }

  /** Records and a chain alone. */
  static AdviceFacts offline(List<TlsaRecord> records, List<Octets> chain, Instant at) {
    return new AdviceFacts(
        records,
        Optional.empty(),
        SeenChain.read(chain, records).stream().toList(),
        List.of(),
        IsAlias.NO,
        TlsaSurroundings.UNSEEN,
        at);
  }

  private static Optional<Duration> ttl(MxHostObservation host, TlsaBaseDomain base) {
    return host.tlsa().stream()
        .filter(lookup -> lookup.base().equals(base))
        .map(TlsaLookup::lookup)
        .filter(Lookup.Answer.class::isInstance)
        .map(lookup -> ((Lookup.Answer<TlsaRecord>) lookup).ttl())
        .findFirst();
  }

  /** The distinct chains of probes, each with its key proven. */
  static List<SeenChain> chains(List<ProbeObservation> probes, List<TlsaRecord> records) {
    return probes.stream()
        .flatMap(probe -> probe.sessions().stream())
        .filter(session -> session.end() == SessionEnd.HANDSHAKE_COMPLETED)
        .map(Session::handshake)
        .flatMap(Optional::stream)
        .map(handshake -> handshake.chain())
        .distinct()
        .flatMap(chain -> SeenChain.read(chain, records).stream())
        .toList();
  }

  private static IsAlias isAlias(MxHostObservation host) {
    boolean led =
        Stream.of(host.ipv4(), host.ipv6())
            .anyMatch(
                lookup ->
                    lookup instanceof Lookup.Answer<?> answer
                        && !answer.owner().equals(host.host()));
    return led || host.alias() instanceof Lookup.Answer ? IsAlias.YES : IsAlias.NO;
  }

  List<TlsaRecord> usable() {
    return records.stream().filter(Usability::isUsable).toList();
  }

  List<TlsaRecord> usable(CertificateUsage usage) {
    return usable().stream().filter(record -> Matching.has(record, usage)).toList();
  }

  /** Whether a record of usage 3 is that of a chain's own certificate. */
  boolean hasEndEntity(SeenChain chain) {
    return usable(CertificateUsage.DANE_EE).stream()
        .anyMatch(record -> Matching.matches(record, chain.leaf()));
  }

  /** All sessions of all addresses. */
  List<Session> sessions() {
    List<Session> sessions = new ArrayList<>();
    probes.forEach(probe -> sessions.addAll(probe.sessions()));
    return sessions;
  }
}
