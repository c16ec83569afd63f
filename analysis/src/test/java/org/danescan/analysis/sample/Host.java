package org.danescan.analysis.sample;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.observe.SmtpStep;
import org.danescan.core.octets.Octets;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.DnssecStatus;

/**
 * An MX host and its server. At first: secure, one IPv4 address, a certificate of its own, matched
 * by a record {@code 3 1 1} that lives an hour.
 */
public final class Host {
  private final DomainName name;
  private TlsaBaseDomain base;
  private List<InetAddress> addresses;
  private DnssecStatus dnssec = DnssecStatus.SECURE;
  private List<String> tlsa;
  private Duration ttl = Duration.ofHours(1);
  private String certificate;
  private final Map<InetAddress, String> elsewhere = new HashMap<>();
  private SessionEnd end = SessionEnd.HANDSHAKE_COMPLETED;
  private Optional<Lookup<TlsaRecord>> broken = Optional.empty();
  private ZoneContact contact = ZoneContact.NOT_ASKED;

  Host(String name, int number) {
    this.name = new DomainName(name);
    this.base = new TlsaBaseDomain(this.name);
    this.addresses = List.of(address("192.0." + (2 + number / 250) + "." + (1 + number % 250)));
    this.certificate = "key-of-" + name;
    this.tlsa = List.of("3 1 1 " + certificate);
  }

  /** With these addresses. */
  public Host at(String... literals) {
    addresses = Arrays.stream(literals).map(Host::address).toList();
    return this;
  }

  /** An alias of another host: at its address, with its TLSA records and its certificate. */
  public Host alias(Host target) {
    base = target.base;
    addresses = target.addresses;
    certificate = target.certificate;
    elsewhere.putAll(target.elsewhere);
    tlsa = target.tlsa;
    return this;
  }

  /** In an unsigned zone. */
  public Host insecure() {
    dnssec = DnssecStatus.INSECURE;
    return this;
  }

  /** In a signed zone, as at first. */
  public Host secure() {
    dnssec = DnssecStatus.SECURE;
    return this;
  }

  /** With these TLSA records: three numbers and a certificate's label, or # and digits. */
  public Host tlsa(String... records) {
    tlsa = List.of(records);
    broken = Optional.empty();
    return this;
  }

  /** With a TLSA lookup that fails like this. */
  public Host tlsaLookup(Lookup<TlsaRecord> lookup) {
    broken = Optional.of(lookup);
    return this;
  }

  /** With TLSA records that live so long. */
  public Host ttl(Duration time) {
    ttl = time;
    return this;
  }

  /** With this certificate. */
  public Host serves(String label) {
    certificate = label;
    return this;
  }

  /** With this certificate at one of its addresses. */
  public Host serves(String label, String literal) {
    elsewhere.put(address(literal), label);
    return this;
  }

  /** Where each session ends like this. */
  public Host ends(SessionEnd how) {
    end = how;
    return this;
  }

  /** In a zone that names this contact. */
  public Host contact(ZoneContact named) {
    contact = named;
    return this;
  }

  ZoneContact contact() {
    return contact;
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  DomainName name() {
    return name;
  }

  MxHostObservation observation() {
    return new MxHostObservation(
        name, addresses(4), addresses(16), new Lookup.NotAsked<>(), tlsaLookups());
  }

  private Lookup<InetAddress> addresses(int octets) {
    List<InetAddress> found =
        addresses.stream().filter(address -> address.getAddress().length == octets).toList();
    return found.isEmpty()
        ? new Lookup.Absent<>(Lookup.NameExists.YES, dnssec, name)
        : new Lookup.Answer<>(found, Duration.ofMinutes(5), dnssec, name);
  }

  private List<MxHostObservation.TlsaLookup> tlsaLookups() {
    if (dnssec != DnssecStatus.SECURE) {
      return List.of();
    }
    DomainName owner = base.tlsaName(25);
    Lookup<TlsaRecord> answer =
        tlsa.isEmpty()
            ? new Lookup.Absent<>(Lookup.NameExists.NO, dnssec, owner)
            : new Lookup.Answer<>(tlsa.stream().map(this::record).toList(), ttl, dnssec, owner);
    return List.of(new MxHostObservation.TlsaLookup(base, broken.orElse(answer)));
  }

  private TlsaRecord record(String text) {
    List<String> words = List.of(text.split(" ", 4));
    int usage = Integer.parseInt(words.get(0));
    int selector = Integer.parseInt(words.get(1));
    int type = Integer.parseInt(words.get(2));
    return new TlsaRecord(usage, selector, type, data(usage, selector, type, words.get(3)));
  }

  private Octets data(int usage, int selector, int type, String label) {
    if (label.startsWith("#")) {
      return Octets.ofHex(label.substring(1));
    }
    Octets certificateItself =
        usage == 2 ? Certificates.authority(label) : Certificates.leaf(label, name.text());
    Octets selected = selector == 1 ? Certificates.publicKey(label) : certificateItself;
    return switch (type) {
      case 1 -> selected.sha256();
      case 2 -> selected.sha512();
      default -> selected;
    };
  }

  List<ProbeObservation> probes(Instant at) {
    return ProbeTargets.of(observation(), ProbeTargets.Mode.DANE).stream()
        .map(key -> new ProbeObservation(key, 25, List.of(session(key.address(), at))))
        .toList();
  }

  private Session session(InetAddress address, Instant at) {
    boolean completed = end == SessionEnd.HANDSHAKE_COMPLETED;
    Handshake handshake =
        new Handshake(
            "1.3",
            "TLS_AES_128_GCM_SHA256",
            Certificates.chain(elsewhere.getOrDefault(address, certificate), base.name().text()),
            completed);
    return new Session(
        KeyAlgorithm.ECDSA,
        end,
        "",
        List.of(new SmtpReply(SmtpStep.GREETING, 220, base.name().text() + " ESMTP")),
        completed ? Optional.of(handshake) : Optional.empty(),
        at,
        Duration.ofMillis(20));
  }
}
