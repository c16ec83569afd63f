package org.danescan.lab.scenario;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.DomainPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.xbill.DNS.Name;

/** Those who run the mail of many: twenty with DANE, one without TLSA records, one unsigned. */
public final class Providers {
  /** How many have DANE. */
  static final int WITH_DANE = 20;

  static final Name WITHOUT_TLSA = Name.fromConstantString("mail-without-tlsa.net.");
  static final Name UNSIGNED = Name.fromConstantString("mail-unsigned.net.");

  private static final List<Name> NAMES =
      IntStream.rangeClosed(1, WITH_DANE)
          .mapToObj(
              number ->
                  Name.fromConstantString(
                      String.format(Locale.ROOT, "mail-provider-%02d.net.", number)))
          .toList();
  private static final int NETWORK = 24;
  private static final List<String> HOSTS = List.of("mx1", "mx2");

  private Providers() {}

  /** Their zones and servers. */
  public static List<DomainPlan> plans(Setting.World world) {
    List<DomainPlan> plans = new ArrayList<>();
    for (int number = 1; number <= WITH_DANE; number++) {
      plans.add(withDane(world, number));
    }
    plans.add(withoutTlsa(world, WITHOUT_TLSA));
    plans.add(withoutTlsa(world, UNSIGNED));
    return plans;
  }

  /** The provider that a domain is at: number n has a share that goes with 1/n. */
  static Name of(Name domain) {
    double drawn = Chance.of(1, domain.toString()) * harmonic(WITH_DANE);
    int number = 1;
    while (number < WITH_DANE && drawn >= harmonic(number)) {
      number++;
    }
    return NAMES.get(number - 1);
  }

  private static double harmonic(int n) {
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum += 1.0 / i;
    }
    return sum;
  }

  private static DomainPlan withDane(Setting.World world, int number) {
    Sketch sketch = new Sketch("provider", world.at(NAMES.get(number - 1), 0));
    sketch.signedWith(SigningAlgorithm.ECDSA_P256, number % 2 == 0 ? Denial.NSEC3 : Denial.NSEC);
    for (int i = 0; i < HOSTS.size(); i++) {
      String host = HOSTS.get(i);
      InetAddress address = Setting.loopback(NETWORK, number, 1 + i);
      sketch
          .address(host, address)
          .tlsa(host, 3, 1, 1, Hosts.issued(sketch, host))
          .server(address, Behaviour.NORMAL, CertificatePlan.ecdsa(Hosts.issued(sketch, host)));
    }
    return sketch.plan();
  }

  private static DomainPlan withoutTlsa(Setting.World world, Name apex) {
    Sketch sketch = new Sketch("provider", world.at(apex, 0));
    if (apex.equals(UNSIGNED)) {
      sketch.unsigned();
    }
    HOSTS.forEach(host -> Hosts.plain(sketch, host));
    return sketch.plan();
  }
}
