package org.danescan.store;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.observe.SmtpStep;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.AlgorithmVerdict;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.core.verdict.RankedHost;

/** All that a scan can hand to the store: every variant, with values that need not make sense. */
final class Evidence {
  private static final Instant EPOCH = Instant.parse("2026-03-01T00:00:00Z");

  private Evidence() {}

  static Arbitrary<DomainName> names() {
    return Arbitraries.of("example.nl", "mx1.example.nl", "a\\.b.example", "xn--bcher-kva.de", "")
        .map(DomainName::new);
  }

  static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars('a', 'é', '\n', '"', '0', ' ', '漢').ofMaxLength(12);
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(0, 100_000_000_000L).map(n -> EPOCH.plusNanos(n * 1000));
  }

  static Arbitrary<InetAddress> ipv4() {
    return octets(4).map(Evidence::address);
  }

  static Arbitrary<InetAddress> ipv6() {
    return Arbitraries.oneOf(
        octets(16).map(Evidence::address),
        Arbitraries.of("::", "::1", "2001:db8::1", "2001:db8:0:1:1:1:1:1", "1::2:0:0:3")
            .map(Evidence::literal),
        octets(4).map(Evidence::mapped));
  }

  private static InetAddress address(Octets octets) {
    try {
      return octets.size() == 4
          ? InetAddress.getByAddress(octets.toByteArray())
          : Inet6Address.getByAddress("", octets.toByteArray(), -1);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static InetAddress mapped(Octets ipv4) {
    return address(Octets.ofHex("00000000000000000000ffff" + ipv4.hex()));
  }

  private static InetAddress literal(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  static Arbitrary<Octets> octets(int size) {
    return Arbitraries.bytes().array(byte[].class).ofSize(size).map(Octets::of);
  }

  static <T> Arbitrary<Lookup<T>> lookups(Arbitrary<T> records) {
    Arbitrary<DnssecStatus> dnssec = Arbitraries.of(DnssecStatus.class);
    Arbitrary<Reason> reasons = Arbitraries.of(Reason.class);
    return Arbitraries.oneOf(
        Combinators.combine(
                records.list().ofMaxSize(3),
                Arbitraries.longs().between(0, 1L << 31).map(Duration::ofSeconds),
                dnssec,
                names(),
                reasons)
            .as(Lookup.Answer::new),
        Combinators.combine(Arbitraries.of(Lookup.NameExists.class), dnssec, names(), reasons)
            .as(Lookup.Absent::new),
        Combinators.combine(reasons, texts(), codes()).as(Lookup.Bogus::new),
        Combinators.combine(reasons, texts(), codes()).as(Lookup.Failed::new),
        Arbitraries.create(Lookup.NotAsked::new));
  }

  private static Arbitrary<OptionalInt> codes() {
    return Arbitraries.of(OptionalInt.empty(), OptionalInt.of(7), OptionalInt.of(65535));
  }

  static Arbitrary<InputName> inputs() {
    Arbitrary<ParsedName> parsed =
        Arbitraries.oneOf(
            names().map(ParsedName.Name::new),
            Arbitraries.of(Reason.class).map(ParsedName.NotAName::new));
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1),
            texts(),
            parsed,
            Arbitraries.of(Delegation.class))
        .as(InputName::new);
  }

  static Arbitrary<MxRecord> mxRecords() {
    return Combinators.combine(Arbitraries.integers().between(0, 65535), names()).as(MxRecord::new);
  }

  static Arbitrary<TlsaRecord> tlsaRecords() {
    Arbitrary<Integer> octet = Arbitraries.integers().between(0, 255);
    Arbitrary<Octets> data = Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Octets::of);
    return Combinators.combine(octet, octet, octet, data).as(TlsaRecord::new);
  }

  static Arbitrary<MxHostObservation> hosts() {
    Arbitrary<MxHostObservation.TlsaLookup> tlsa =
        Combinators.combine(names().map(TlsaBaseDomain::new), lookups(tlsaRecords()))
            .as(MxHostObservation.TlsaLookup::new);
    return Combinators.combine(
            names(), lookups(ipv4()), lookups(ipv6()), lookups(names()), tlsa.list().ofMaxSize(2))
        .as(MxHostObservation::new);
  }

  static Arbitrary<MxHostVerdict> hostVerdicts() {
    return Combinators.combine(
            names(),
            Arbitraries.of(MxHostStatus.class),
            Arbitraries.of(Reason.class),
            texts(),
            Arbitraries.of(DnssecStatus.class),
            names().map(TlsaBaseDomain::new).optional(),
            Arbitraries.of(ReportResult.class),
            addressVerdicts().list().ofMaxSize(2))
        .as(MxHostVerdict::new);
  }

  private static Arbitrary<AddressVerdict> addressVerdicts() {
    Arbitrary<ChainVerdict> chains =
        Arbitraries.oneOf(
            Combinators.combine(tlsaRecords(), Arbitraries.integers().between(0, 5))
                .as(ChainVerdict.Matches::new),
            Combinators.combine(Arbitraries.of(Reason.class), texts())
                .as(ChainVerdict.Mismatch::new));
    return Combinators.combine(
            Arbitraries.oneOf(ipv4(), ipv6()),
            Arbitraries.of(MxHostStatus.class),
            Arbitraries.of(Reason.class),
            texts(),
            Combinators.combine(Arbitraries.of(KeyAlgorithm.class), chains)
                .as(AlgorithmVerdict::new)
                .list()
                .ofMaxSize(3))
        .as(AddressVerdict::new);
  }

  static Arbitrary<DomainResult> domains() {
    Arbitrary<RankedHost> ranked =
        Combinators.combine(Arbitraries.integers().between(0, 65535), hostVerdicts())
            .as(RankedHost::new);
    Arbitrary<DomainVerdict> verdicts =
        Combinators.combine(
                Arbitraries.of(DomainStatus.class),
                Arbitraries.of(Reason.class),
                texts(),
                Arbitraries.of(DnssecStatus.class),
                Arbitraries.of(Delivers.class),
                Arbitraries.of(ReportResult.class),
                ranked.list().ofMaxSize(2))
            .as(DomainVerdict::new);
    return Combinators.combine(
            Combinators.combine(
                    inputs(),
                    lookups(mxRecords()),
                    verdicts,
                    advice(),
                    instants(),
                    Arbitraries.integers())
                .as(DomainResult::new),
            SidelightEvidence.sidelights(),
            names().list().ofMaxSize(2))
        .as((result, seen, servers) -> SidelightEvidence.given(result.with(seen), servers));
  }

  private static Arbitrary<List<Advice>> advice() {
    return Arbitraries.of(Advice.class).list().ofMaxSize(3);
  }

  static Arbitrary<MxHostResult> hostResults() {
    return Combinators.combine(
            hosts(), hostVerdicts(), advice(), instants(), SidelightEvidence.contacts())
        .as(MxHostResult::new);
  }

  static Arbitrary<ProbeObservation> probes() {
    Arbitrary<ProbeKey> keys =
        Combinators.combine(Arbitraries.oneOf(ipv4(), ipv6()), names().map(TlsaBaseDomain::new))
            .as(ProbeKey::new);
    return Combinators.combine(
            keys,
            Arbitraries.integers().between(1, 65535),
            sessions().list().ofMinSize(1).ofMaxSize(3))
        .as(ProbeObservation::new);
  }

  private static Arbitrary<Session> sessions() {
    Arbitrary<SmtpReply> replies =
        Combinators.combine(
                Arbitraries.of(SmtpStep.class), Arbitraries.integers().between(200, 599), texts())
            .as(SmtpReply::new);
    return Combinators.combine(
            Arbitraries.of(KeyAlgorithm.class),
            Arbitraries.of(SessionEnd.class),
            texts(),
            replies.list().ofMaxSize(4),
            handshakes(),
            instants(),
            Arbitraries.longs().between(0, 60_000).map(Duration::ofMillis))
        .as(Session::new);
  }

  private static Arbitrary<Optional<Handshake>> handshakes() {
    return Combinators.combine(
            Arbitraries.of("", "1.0", "1.3"),
            Arbitraries.of("", "TLS_AES_128_GCM_SHA256"),
            octets(20).list().ofMaxSize(3),
            Arbitraries.of(true, false))
        .as(Handshake::new)
        .optional();
  }

  /** Every certificate that some probes' servers sent, once. */
  static List<Octets> certificatesOf(List<ProbeObservation> probes) {
    return probes.stream()
        .flatMap(probe -> probe.sessions().stream())
        .flatMap(session -> session.handshake().stream())
        .flatMap(handshake -> handshake.chain().stream())
        .distinct()
        .toList();
  }
}
