package org.danescan.engine.real;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.zone.ZoneSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TLSARecord;

/** A signed internet of domains under .nl whose MX hosts mx1 are all the same server. */
final class DaneDomains implements ZoneSource {
  static final int TTL = 3600;
  private static final Signing SIGNED = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC);
  private static final Name TOP = Name.fromConstantString("nl.");

  private final Map<Name, ZonePlan> domains = new HashMap<>();

  /**
   * Domains by their names.
   *
   * @param records the TLSA records of each domain's host, made for their owner name
   */
  DaneDomains(InetSocketAddress server, Map<String, Function<Name, List<TLSARecord>>> records) {
    records.forEach((domain, tlsa) -> add(Name.fromConstantString(domain + "."), server, tlsa));
  }

  private void add(Name apex, InetSocketAddress server, Function<Name, List<TLSARecord>> tlsa) {
    Name host = Name.fromConstantString("mx1." + apex);
    List<Record> records = new ArrayList<>();
    records.add(new MXRecord(apex, DClass.IN, TTL, 10, host));
    records.add(new ARecord(host, DClass.IN, TTL, server.getAddress()));
    records.addAll(tlsa.apply(Name.fromConstantString("_" + server.getPort() + "._tcp." + host)));
    domains.put(apex, new ZonePlan(apex, SIGNED, Delegation.DS_MATCHING, records, List.of()));
  }

  @Override
  public ZonePlan root() {
    return new ZonePlan(Name.root, SIGNED, Delegation.NO_DS, List.of(), List.of());
  }

  @Override
  public List<ZonePlan> topLevelZones() {
    return List.of(new ZonePlan(TOP, SIGNED, Delegation.DS_MATCHING, List.of(), List.of()));
  }

  @Override
  public Optional<ZonePlan> enclosing(Name name) {
    return name.labels() < 3 || !name.subdomain(TOP)
        ? Optional.empty()
        : Optional.ofNullable(domains.get(new Name(name, name.labels() - 3)));
  }

  @Override
  public boolean exists(Name name) {
    return TOP.subdomain(name) || enclosing(name).isPresent();
  }
}
