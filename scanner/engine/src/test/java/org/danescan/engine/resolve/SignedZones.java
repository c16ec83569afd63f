package org.danescan.engine.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.xbill.DNS.Type;

/** The zones that {@link LookupTable} speaks of. */
final class SignedZones implements ZoneSource {
  private static final Signing NSEC = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC);
  private static final Signing NSEC3 = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3);

  private static final String DATA =
      """
      @ MX 10 mail
      mail A 127.25.0.1
      _25._tcp.mail TLSA 3 1 1 %1$s
      *.wild A 127.25.0.2
      *.wildalias CNAME mail
      alias CNAME mail
      far CNAME mail.rsa.nl.
      unsigned CNAME mail.plain.nl.
      bogus CNAME mail.mismatch.nl.
      dangling CNAME nope.rsa.nl.
      loop CNAME loop2
      loop2 CNAME loop
      large TLSA 3 1 1 %1$s
      """
          .formatted("ab".repeat(32));

  /** Faulty zones have a name for each kind of fault: {@code expired.faulty.nl} and so on. */
  private static final Map<String, Kind> FAULTS =
      Map.ofEntries(
          Map.entry("expired", Kind.RRSIG_EXPIRED),
          Map.entry("early", Kind.RRSIG_NOT_YET_VALID),
          Map.entry("bare", Kind.RRSIG_MISSING),
          Map.entry("tampered", Kind.RRSIG_TAMPERED),
          Map.entry("undenied", Kind.DENIAL_MISSING),
          Map.entry("misdenied", Kind.DENIAL_OF_OTHER_NAME),
          Map.entry("servfail", Kind.SERVFAIL),
          Map.entry("refused", Kind.REFUSED),
          Map.entry("notimp", Kind.NOTIMP),
          Map.entry("silent", Kind.NO_ANSWER),
          Map.entry("truncated", Kind.TRUNCATED));

  private final Map<Name, ZonePlan> domains = new HashMap<>();
  private final Set<Name> atOrAbove = new HashSet<>();

  SignedZones() {
    for (Denial denial : Denial.values()) {
      String suffix =
          denial == Denial.NSEC ? ".nl." : denial == Denial.NSEC3 ? "-nsec3.nl." : "-optout.nl.";
      add("rsa" + suffix, Signing.with(SigningAlgorithm.RSA_SHA256, denial));
      add("ecdsa" + suffix, Signing.with(SigningAlgorithm.ECDSA_P256, denial));
      add("eddsa" + suffix, Signing.with(SigningAlgorithm.ED25519, denial));
    }
    for (String top : List.of("nl.", "se.", "com.", "uk.", "xyz.")) {
      add("plain." + top, Signing.UNSIGNED, Delegation.NO_DS);
      add("island." + top, NSEC3, Delegation.NO_DS);
      if (!top.equals("xyz.")) {
        add("signed." + top, NSEC3);
        add("mismatch." + top, NSEC, Delegation.DS_OF_OTHER_KEY);
        add("digest." + top, NSEC, Delegation.DS_UNKNOWN_DIGEST);
      }
    }
    add("unknown.nl.", Signing.with(SigningAlgorithm.UNKNOWN, Denial.NSEC));
    add("nokeys.nl.", Signing.UNSIGNED, Delegation.DS_MATCHING);
    add("costly.nl.", new Signing(SigningAlgorithm.ECDSA_P256, Denial.NSEC3, 200));
    add("example.co.uk.", NSEC3);
    add("deep.below.ecdsa.nl.", NSEC);
    add("plain.ecdsa-nsec3.nl.", Signing.UNSIGNED, Delegation.NO_DS);
    addFaulty("faulty.nl.", NSEC);
    addFaulty("faulty3.nl.", NSEC3);
    addBrokenChains();
  }

  private void addFaulty(String apex, Signing signing) {
    List<DnsFault> faults = new ArrayList<>();
    for (int type : List.of(Type.A, Type.AAAA, Type.MX)) {
      FAULTS.forEach((label, kind) -> faults.add(at(kind, label + "." + apex, type)));
      FAULTS.forEach((label, kind) -> faults.add(at(kind, label + ".wild." + apex, type)));
      FAULTS.forEach((label, kind) -> faults.add(at(kind, "no-" + label + "." + apex, type)));
    }
    StringBuilder data = new StringBuilder(DATA);
    FAULTS.keySet().forEach(label -> data.append(label).append(" A 127.25.0.3\n"));
    FAULTS.keySet().forEach(label -> data.append(label).append(" MX 10 mail\n"));
    add(plan(apex, signing, Delegation.DS_MATCHING, data.toString(), faults));
  }

  private void addBrokenChains() {
    FAULTS.forEach(
        (label, kind) -> {
          String keys = label + "-keys.nl.";
          add(plan(keys, NSEC, Delegation.DS_MATCHING, DATA, List.of(at(kind, keys, Type.DNSKEY))));
          String signer = label + "-ds.nl.";
          add(plan(signer, NSEC, Delegation.DS_MATCHING, DATA, List.of(at(kind, signer, Type.DS))));
          String none = label + "-no-ds.nl.";
          add(
              plan(
                  none,
                  Signing.UNSIGNED,
                  Delegation.NO_DS,
                  DATA,
                  List.of(at(kind, none, Type.DS))));
        });
    List<DnsFault> missing = List.of(at(Kind.DNSKEY_MISSING, "keyless.nl.", Type.DNSKEY));
    add(plan("keyless.nl.", NSEC, Delegation.DS_MATCHING, DATA, missing));
  }

  private static DnsFault at(Kind kind, String name, int type) {
    return DnsFault.at(kind, Name.fromConstantString(name), type);
  }

  @Override
  public ZonePlan root() {
    return plan(".", NSEC, Delegation.NO_DS, "", List.of());
  }

  @Override
  public List<ZonePlan> topLevelZones() {
    return List.of(
        top("nl.", NSEC),
        top("se.", Signing.with(SigningAlgorithm.RSA_SHA256, Denial.NSEC3)),
        top("com.", Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3_OPT_OUT)),
        top("uk.", Signing.with(SigningAlgorithm.ED25519, Denial.NSEC)),
        plan("xyz.", Signing.UNSIGNED, Delegation.NO_DS, "", List.of()));
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

  private static ZonePlan top(String apex, Signing signing) {
    return plan(apex, signing, Delegation.DS_MATCHING, "", List.of());
  }

  private static ZonePlan plan(
      String apex, Signing signing, Delegation delegation, String data, List<DnsFault> faults) {
    Name name = Name.fromConstantString(apex);
    List<Record> records = data.lines().map(line -> record(line, name)).toList();
    return new ZonePlan(name, signing, delegation, large(records), faults);
  }

  /** More TLSA records at {@code large} than a UDP answer holds. */
  private static List<Record> large(List<Record> records) {
    List<Record> all = new ArrayList<>(records);
    for (Record tlsa : records) {
      if (tlsa.getType() == Type.TLSA && tlsa.getName().getLabelString(0).equals("large")) {
        for (int i = 10; i < 40; i++) {
          all.add(record("large TLSA 3 1 1 " + i + "cd".repeat(31), new Name(tlsa.getName(), 1)));
        }
      }
    }
    return all;
  }

  private static Record record(String line, Name apex) {
    String[] parts = line.split(" ", 3);
    try {
      Name owner = parts[0].equals("@") ? apex : Name.fromString(parts[0], apex);
      return Record.fromString(owner, Type.value(parts[1]), DClass.IN, 300, parts[2], apex);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private void add(String apex, Signing signing) {
    add(apex, signing, Delegation.DS_MATCHING);
  }

  private void add(String apex, Signing signing, Delegation delegation) {
    add(plan(apex, signing, delegation, DATA, List.of()));
  }

  private void add(ZonePlan plan) {
    domains.put(plan.apex(), plan);
    for (Name at = plan.apex(); at.labels() > 2; at = new Name(at, 1)) {
      atOrAbove.add(at);
    }
  }
}
