package org.danescan.lab.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.DnsFault;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.zone.ZoneSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A small internet, made by hand, with a zone for everything a validator must tell apart. */
public final class TestInternet implements ZoneSource {
  /** The faults that concern any name alike. */
  static final Set<Kind> KINDS =
      EnumSet.complementOf(EnumSet.of(Kind.NON_TERMINAL_DENIED, Kind.SECONDARY_OUTDATED));

  private static final Signing NSEC = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC);
  private static final Signing NSEC3 = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3);
  private static final Signing OPT_OUT =
      Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3_OPT_OUT);

  private final Map<Name, ZonePlan> domains = new HashMap<>();
  private final Set<Name> atOrAbove = new HashSet<>();

  public TestInternet() {
    addHealthy();
    addDelegations();
    addChildZones();
    addFaulty();
  }

  @Override
  public ZonePlan root() {
    return plan(".", NSEC, Delegation.NO_DS, List.of());
  }

  @Override
  public List<ZonePlan> topLevelZones() {
    Signing rsa = Signing.with(SigningAlgorithm.RSA_SHA256, Denial.NSEC3);
    Signing ed25519 = Signing.with(SigningAlgorithm.ED25519, Denial.NSEC);
    return List.of(
        plan("nl.", NSEC, Delegation.DS_MATCHING, List.of()),
        plan("se.", rsa, Delegation.DS_MATCHING, List.of()),
        plan("com.", OPT_OUT, Delegation.DS_MATCHING, List.of()),
        plan("uk.", ed25519, Delegation.DS_MATCHING, List.of()),
        plan("xyz.", Signing.UNSIGNED, Delegation.NO_DS, List.of()));
  }

  @Override
  public Optional<ZonePlan> enclosing(Name name) {
    for (Name at = name; at.labels() > 1; at = new Name(at, 1)) {
      if (domains.containsKey(at)) {
        return Optional.of(domains.get(at));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean exists(Name name) {
    return atOrAbove.contains(name);
  }

  private void addHealthy() {
    for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
      for (Denial denial : Denial.values()) {
        String label = label(algorithm, denial);
        for (String top : List.of("nl.", "se.", "com.")) {
          Delegation delegation =
              algorithm == SigningAlgorithm.NONE ? Delegation.NO_DS : Delegation.DS_MATCHING;
          add(plan(label + "." + top, Signing.with(algorithm, denial), delegation, List.of()));
        }
      }
    }
    add(plan("example.co.uk.", NSEC3, Delegation.DS_MATCHING, List.of()));
    add(plan("signed.xyz.", NSEC, Delegation.NO_DS, List.of()));
    Signing costly = new Signing(SigningAlgorithm.ECDSA_P256, Denial.NSEC3, 200);
    add(plan("costly.nl.", costly, Delegation.DS_MATCHING, List.of()));
  }

  static String label(SigningAlgorithm algorithm, Denial denial) {
    return (algorithm + "-" + denial).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private void addDelegations() {
    for (String top : List.of("nl.", "se.", "com.", "uk.")) {
      for (Delegation delegation : Delegation.values()) {
        String label = delegation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        add(plan(label + "." + top, NSEC3, delegation, List.of()));
      }
    }
    add(plan("unsigned-with-ds.nl.", Signing.UNSIGNED, Delegation.DS_MATCHING, List.of()));
  }

  private void addChildZones() {
    add(plan("parent.nl.", NSEC, Delegation.DS_MATCHING, List.of()));
    add(plan("secure.parent.nl.", NSEC3, Delegation.DS_MATCHING, List.of()));
    add(plan("insecure.parent.nl.", Signing.UNSIGNED, Delegation.NO_DS, List.of()));
    add(plan("deep.below.parent.nl.", NSEC, Delegation.DS_MATCHING, List.of()));
    add(plan("parent3.nl.", NSEC3, Delegation.DS_MATCHING, List.of()));
    add(plan("deep.below.parent3.nl.", NSEC3, Delegation.NO_DS, List.of()));
  }

  private void addFaulty() {
    for (Kind kind : KINDS) {
      for (Signing signing : List.of(NSEC, NSEC3)) {
        String apex = faulty(kind, signing.denial());
        Name name = Name.fromConstantString(apex);
        Name broken = Name.fromConstantString("broken." + apex);
        Name absent = Name.fromConstantString("absent." + apex);
        List<DnsFault> faults =
            List.of(
                DnsFault.at(kind, broken, Type.TLSA),
                DnsFault.at(kind, broken, Type.TXT),
                DnsFault.at(kind, absent, Type.A));
        add(plan(apex, signing, Delegation.DS_MATCHING, faults));
        add(
            plan(
                "all-" + apex,
                signing,
                Delegation.DS_MATCHING,
                List.of(DnsFault.everywhere(kind))));
        Name keys = Name.fromConstantString("keys-" + apex);
        add(
            plan(
                "keys-" + apex,
                signing,
                Delegation.DS_MATCHING,
                List.of(DnsFault.at(kind, keys, Type.DNSKEY))));
        for (Delegation delegation : List.of(Delegation.DS_MATCHING, Delegation.NO_DS)) {
          String label = delegation == Delegation.NO_DS ? "nods-" : "ds-";
          Name child = Name.fromConstantString(label + name);
          add(
              plan(
                  label + apex,
                  delegation == Delegation.NO_DS ? Signing.UNSIGNED : signing,
                  delegation,
                  List.of(DnsFault.at(kind, child, Type.DS))));
        }
      }
    }
  }

  static String faulty(Kind kind, Denial denial) {
    String label = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return label + (denial == Denial.NSEC ? ".nl." : ".se.");
  }

  private static ZonePlan plan(
      String apex, Signing signing, Delegation delegation, List<DnsFault> faults) {
    Name name = Name.fromConstantString(apex);
    List<Record> records = new ArrayList<>();
    if (name.labels() > 2) {
      String tlsa = "3 1 1 " + "ab".repeat(32);
      records.add(record("@", Type.MX, "10 mail", name));
      records.add(record("mail", Type.A, InetAddress.getLoopbackAddress().getHostAddress(), name));
      records.add(record("_25._tcp.mail", Type.TLSA, tlsa, name));
      records.add(record("broken", Type.TLSA, tlsa, name));
      records.add(record("*.wild", Type.A, "127.0.0.7", name));
      records.add(record("*.wildalias", Type.CNAME, "mail", name));
      records.add(record("alias", Type.CNAME, "mail", name));
      records.add(record("far", Type.CNAME, "mail.ecdsa-p256-nsec.nl.", name));
      records.add(record("unsigned", Type.CNAME, "mail.none-nsec.nl.", name));
      records.add(record("bogus", Type.CNAME, "mail.ds-of-other-key.nl.", name));
      records.add(record("loop", Type.CNAME, "loop2", name));
      records.add(record("loop2", Type.CNAME, "loop", name));
      for (int i = 0; i < 12; i++) {
        records.add(record("large", Type.TLSA, "3 1 2 " + (10 + i) + "cd".repeat(63), name));
      }
    }
    return new ZonePlan(name, signing, delegation, records, faults);
  }

  private static Record record(String owner, int type, String rdata, Name apex) {
    try {
      Name name = Name.fromString(owner, apex);
      return Record.fromString(name, type, DClass.IN, 300, rdata, apex);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(owner, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(ZonePlan plan) {
    domains.put(plan.apex(), plan);
    for (Name at = plan.apex(); at.labels() > 2; at = new Name(at, 1)) {
      atOrAbove.add(at);
    }
  }
}
