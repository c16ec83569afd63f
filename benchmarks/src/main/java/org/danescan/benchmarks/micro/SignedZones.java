package org.danescan.benchmarks.micro;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.zone.Finding;
import org.danescan.lab.zone.SignedInternet;
import org.danescan.lab.zone.Zone;
import org.danescan.lab.zone.ZoneSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A root, a top-level domain (NSEC3) and any number of domains with MX below it, all signed with
 * ECDSA P-256: answers as a resolver gives them to a question with DO and CD set.
 */
final class SignedZones {
  static final Name TOP = Name.fromConstantString("nl.");

  private static final Signing SIGNING = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3);
  private static final long TTL = 3600;

  private final SignedInternet internet = new SignedInternet(new Source(), Clock.systemUTC());

  /** The root's key as a file of trust anchors has it. */
  InputStream trustAnchor() {
    DNSKEYRecord key = zone(Name.root, Type.SOA).keys().orElseThrow().keySigning().record();
    return new ByteArrayInputStream((key + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The name of a domain that exists. */
  static Name domain(int number) {
    return Name.fromConstantString("d" + number + "." + TOP);
  }

  /** The answer with its signatures, or the proof that there is none. */
  byte[] answer(Name name, int type) {
    Zone zone = zone(name, type);
    Finding finding = zone.find(name, type);
    Message message = new Message();
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.RA);
    message.addRecord(Record.newRecord(name, type, DClass.IN), Section.QUESTION);
    if (finding instanceof Finding.Found found) {
      add(message, Section.ANSWER, zone, found.records());
    } else {
      int rcode = finding instanceof Finding.NoName ? Rcode.NXDOMAIN : Rcode.NOERROR;
      message.getHeader().setRcode(rcode);
      add(message, Section.AUTHORITY, zone, List.of(zone.soa()));
      zone.denial().orElseThrow().proof(finding).stream()
          .distinct()
          .forEach(proof -> add(message, Section.AUTHORITY, zone, List.of(proof)));
    }
    return message.toWire();
  }

  private Zone zone(Name name, int type) {
    List<Zone> path = internet.path(name, type);
    return path.get(path.size() - 1);
  }

  private void add(Message message, int section, Zone zone, List<Record> records) {
    RRset signed =
        internet.signer().sign(new RRset(records), zone.keys().orElseThrow(), Optional.empty());
    signed.rrs(false).forEach(record -> message.addRecord(record, section));
    signed.sigs().forEach(signature -> message.addRecord(signature, section));
  }

  private static final class Source implements ZoneSource {
    @Override
    public ZonePlan root() {
      return plan(Name.root, List.of());
    }

    @Override
    public List<ZonePlan> topLevelZones() {
      return List.of(plan(TOP, List.of()));
    }

    @Override
    public Optional<ZonePlan> enclosing(Name name) {
      if (name.labels() <= TOP.labels()
          || !name.getLabelString(name.labels() - 3).startsWith("d")) {
        return Optional.empty();
      }
      Name apex = new Name(name, name.labels() - TOP.labels() - 1);
      List<Record> records =
          List.of(mx(apex, 10, "mx1.mail-provider.nl."), mx(apex, 20, "mx2.mail-provider.nl."));
      return Optional.of(plan(apex, records));
    }

    @Override
    public boolean exists(Name name) {
      return enclosing(name).isPresent();
    }

    private static MXRecord mx(Name apex, int preference, String host) {
      return new MXRecord(apex, DClass.IN, TTL, preference, Name.fromConstantString(host));
    }

    private static ZonePlan plan(Name apex, List<Record> records) {
      return new ZonePlan(apex, SIGNING, Delegation.DS_MATCHING, records, List.of());
    }
  }
}
