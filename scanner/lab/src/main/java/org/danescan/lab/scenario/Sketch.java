package org.danescan.lab.scenario;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.DnsFault;
import org.danescan.lab.plan.DomainPlan;
import org.danescan.lab.plan.MailServerPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;

/**
 * A domain being drawn up: zones, records, faults and servers are added step by step. Labels are
 * relative to the domain; "@" is the domain itself.
 */
public final class Sketch {
  static final long TTL = 3600;

  private final String scenario;
  private final Setting setting;
  private final Map<Name, ZoneSketch> zones = new LinkedHashMap<>();
  private final List<MailServerPlan> servers = new ArrayList<>();

  private static final class ZoneSketch {
    private Signing signing;
    private Delegation delegation;
    private final List<Record> records = new ArrayList<>();
    private final List<DnsFault> faults = new ArrayList<>();

    ZoneSketch(Signing signing, Delegation delegation) {
      this.signing = signing;
      this.delegation = delegation;
    }
  }

  Sketch(String scenario, Setting setting) {
    this.scenario = scenario;
    this.setting = setting;
    zone("@", Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC), Delegation.DS_MATCHING);
  }

  DomainPlan plan() {
    List<ZonePlan> plans = new ArrayList<>();
    zones.forEach(
        (apex, zone) ->
            plans.add(
                new ZonePlan(apex, zone.signing, zone.delegation, zone.records, zone.faults)));
    return new DomainPlan(setting.domain(), scenario, plans, servers);
  }

  /** No zone at all: the domain does not exist. */
  Sketch nothing() {
    zones.clear();
    return this;
  }

  Pki pki() {
    return setting.pki();
  }

  Name name(String label) {
    try {
      return label.equals("@") ? setting.domain() : Name.fromString(label, setting.domain());
    } catch (TextParseException e) {
      throw new IllegalArgumentException(label, e);
    }
  }

  /** The name as certificates and SNI have it. */
  String text(String label) {
    return name(label).toString(true).toLowerCase(Locale.ROOT);
  }

  Sketch zone(String label, Signing signing, Delegation delegation) {
    zones.put(name(label), new ZoneSketch(signing, delegation));
    return this;
  }

  Sketch signedWith(SigningAlgorithm algorithm, Denial denial) {
    apex().signing = Signing.with(algorithm, denial);
    return this;
  }

  Sketch delegation(Delegation delegation) {
    apex().delegation = delegation;
    return this;
  }

  Sketch unsigned() {
    apex().signing = Signing.UNSIGNED;
    return delegation(Delegation.NO_DS);
  }

  private ZoneSketch apex() {
    return zoneOf(setting.domain());
  }

  private ZoneSketch zoneOf(Name owner) {
    Name best = setting.domain();
    for (Name apex : zones.keySet()) {
      if (owner.subdomain(apex) && apex.labels() > best.labels()) {
        best = apex;
      }
    }
    ZoneSketch zone = zones.get(best);
    if (zone == null) {
      throw new IllegalStateException("no zone for " + owner);
    }
    return zone;
  }

  Sketch record(Record rr) {
    zoneOf(rr.getName()).records.add(rr);
    return this;
  }

  Sketch mx(int preference, String host) {
    return mx(preference, name(host));
  }

  Sketch mx(int preference, Name host) {
    return record(new MXRecord(name("@"), DClass.IN, TTL, preference, host));
  }

  Sketch alias(String label, String target) {
    return alias(label, name(target));
  }

  Sketch alias(String label, Name target) {
    return record(new CNAMERecord(name(label), DClass.IN, TTL, target));
  }

  /** A TXT record of one string or more. */
  Sketch txt(String label, String... strings) {
    return record(new TXTRecord(name(label), DClass.IN, TTL, List.of(strings)));
  }

  Sketch address(String host, InetAddress address) {
    return record(
        address instanceof Inet4Address
            ? new ARecord(name(host), DClass.IN, TTL, address)
            : new AAAARecord(name(host), DClass.IN, TTL, address));
  }

  InetAddress own(int index) {
    return setting.ownAddress(index);
  }

  InetAddress ipv6() {
    return Setting.ipv6();
  }

  InetAddress shared() {
    return Setting.sharedAddress(setting.slot());
  }

  String tlsaLabel(String host) {
    String port = "_" + setting.smtpPort() + "._tcp";
    return host.equals("@") ? port : port + "." + host;
  }

  Sketch tlsa(String host, UnaryOperator<TlsaMaker> maker) {
    maker.apply(new TlsaMaker(name(tlsaLabel(host)))).records().forEach(this::record);
    return this;
  }

  Sketch tlsa(String host, int usage, int selector, int type, ChainPlan chain) {
    return tlsa(host, make -> make.leaf(usage, selector, type, issued(chain)));
  }

  Sketch tlsa(TLSARecord rr) {
    return record(rr);
  }

  Sketch fault(DnsFault.Kind kind, String label, int type) {
    zoneOf(name(label)).faults.add(DnsFault.at(kind, name(label), type));
    return this;
  }

  Sketch faultEverywhere(DnsFault.Kind kind) {
    apex().faults.add(DnsFault.everywhere(kind));
    return this;
  }

  /** A server at an address, that shows a certificate for whatever name of the domain. */
  Sketch server(InetAddress address, Behaviour behaviour, CertificatePlan certificate) {
    servers.add(new MailServerPlan(address, behaviour, Map.of("*." + text("@"), certificate)));
    return this;
  }

  /** MX records to the hosts of a provider. */
  Sketch hostedAt(Name provider) {
    return mx(10, Name.fromConstantString("mx1." + provider))
        .mx(20, Name.fromConstantString("mx2." + provider));
  }

  /** The provider that this domain is at, by chance: a few have most (Zipf's law). */
  Name provider() {
    return Providers.of(setting.domain());
  }

  /** A server at ::1, for one name, as the lab has but one such address. */
  Sketch serverAtIpv6(String host, CertificatePlan certificate) {
    servers.add(new MailServerPlan(ipv6(), Behaviour.NORMAL, Map.of(text(host), certificate)));
    return this;
  }

  /** The chain as issued, by ECDSA. */
  IssuedChain issued(ChainPlan chain) {
    return pki().issue(chain, KeyAlgorithm.ECDSA);
  }

  IssuedChain issuedRsa(ChainPlan chain) {
    return pki().issue(chain, KeyAlgorithm.RSA);
  }
}
