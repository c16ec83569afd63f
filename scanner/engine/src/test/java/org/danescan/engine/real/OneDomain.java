package org.danescan.engine.real;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.lab.pki.Tlsa;
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

/** An internet with one domain, whose MX host mx1 has 3 1 1 records for some certificates. */
final class OneDomain implements ZoneSource {
  private static final Signing SIGNED = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC);
  private static final int TTL = 3600;

  private final ZonePlan domain;

  OneDomain(String text, InetSocketAddress server, List<X509Certificate> certificates) {
    Name apex = Name.fromConstantString(text + ".");
    Name host = Name.fromConstantString("mx1." + apex);
    Name tlsa = Name.fromConstantString("_" + server.getPort() + "._tcp." + host);
    List<Record> records = new ArrayList<>();
    records.add(new MXRecord(apex, DClass.IN, TTL, 10, host));
    records.add(new ARecord(host, DClass.IN, TTL, server.getAddress()));
    certificates.forEach(certificate -> records.add(Tlsa.of(tlsa, TTL, 3, 1, 1, certificate)));
    this.domain = new ZonePlan(apex, SIGNED, Delegation.DS_MATCHING, records, List.of());
  }

  @Override
  public ZonePlan root() {
    return new ZonePlan(Name.root, SIGNED, Delegation.NO_DS, List.of(), List.of());
  }

  @Override
  public List<ZonePlan> topLevelZones() {
    Name top = new Name(domain.apex(), domain.apex().labels() - 2);
    return List.of(new ZonePlan(top, SIGNED, Delegation.DS_MATCHING, List.of(), List.of()));
  }

  @Override
  public Optional<ZonePlan> enclosing(Name name) {
    return name.subdomain(domain.apex()) ? Optional.of(domain) : Optional.empty();
  }

  @Override
  public boolean exists(Name name) {
    return domain.apex().subdomain(name);
  }
}
