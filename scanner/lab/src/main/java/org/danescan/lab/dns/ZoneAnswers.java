package org.danescan.lab.dns;

import java.util.List;
import java.util.Optional;
import org.danescan.lab.dns.ZoneAnswer.Answered;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.signing.Signer;
import org.danescan.lab.zone.Denial;
import org.danescan.lab.zone.Faults;
import org.danescan.lab.zone.Finding;
import org.danescan.lab.zone.Zone;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Answers from single zones: looks up, signs, proves absence, and acts the zone's faults out. */
final class ZoneAnswers {
  private static final Name ELSEWHERE = Name.fromConstantString("zzz-elsewhere-zzz");

  private final Signer signer;

  ZoneAnswers(Signer signer) {
    this.signer = signer;
  }

  /**
   * What a zone says.
   *
   * @param zone the zone that has the authoritative data of the name and type
   */
  ZoneAnswer answer(Zone zone, Name name, int type) {
    Faults faults = Faults.of(zone, name, type);
    if (faults.failure().isPresent()) {
      return new ZoneAnswer.Failed(faults.failure().get());
    }
    if (type == Type.DNSKEY && faults.has(Kind.DNSKEY_MISSING)) {
      return withoutKeys(faults);
    }
    if (type == Type.ANY && !zone.allAt(name).isEmpty()) {
      return everything(zone, name, faults);
    }
    Finding finding =
        faults.has(Kind.NON_TERMINAL_DENIED)
            ? new Finding.NoName(new Name(name, 1), name)
            : zone.find(name, type);
    if (finding instanceof Finding.Found found) {
      return positive(zone, name, type, found.records(), finding);
    } else if (finding instanceof Finding.Expanded expanded) {
      return positive(zone, name, type, expanded.records(), finding);
    }
    return negative(zone, finding, faults);
  }

  private static Answered withoutKeys(Faults faults) {
    return new Answered(
        Rcode.NOERROR,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new Security.Bogus(ExtendedErrorCodeOption.DNSKEY_MISSING),
        faults.has(Kind.TRUNCATED));
  }

  /** RFC 8482 allows a subset; here it is all of them. */
  private Answered everything(Zone zone, Name name, Faults faults) {
    List<RRset> all =
        zone.allAt(name).stream()
            .map(records -> signed(zone, records, signatureFault(zone, name, Type.ANY, records)))
            .toList();
    Security security =
        zone.allAt(name).stream()
            .map(records -> signatureFault(zone, name, Type.ANY, records))
            .map(fault -> security(zone, fault, Optional.empty(), false))
            .reduce(new Security.Secure(), Security::and);
    return new Answered(
        Rcode.NOERROR,
        all,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        security,
        faults.has(Kind.TRUNCATED));
  }

  private Answered positive(Zone zone, Name name, int type, List<Record> records, Finding finding) {
    Faults faults = Faults.of(zone, name, type);
    Optional<Kind> fault = signatureFault(zone, name, type, records);
    RRset rrset = ownedBy(name, signed(zone, records, fault));
    boolean expanded = finding instanceof Finding.Expanded;
    Optional<Kind> denialFault = expanded ? faults.denial() : Optional.empty();
    Optional<Name> alias =
        type != Type.CNAME && type != Type.ANY && records.get(0) instanceof CNAMERecord cname
            ? Optional.of(cname.getTarget())
            : Optional.empty();
    return new Answered(
        Rcode.NOERROR,
        List.of(rrset),
        Optional.empty(),
        proof(zone, finding, denialFault, fault),
        alias,
        security(
            zone, fault, denialFault, zone.denial().stream().anyMatch(d -> d.insecure(finding))),
        faults.has(Kind.TRUNCATED));
  }

  private Answered negative(Zone zone, Finding finding, Faults faults) {
    Optional<Kind> fault = faults.signature();
    boolean optOut = zone.denial().stream().anyMatch(denial -> denial.insecure(finding));
    return new Answered(
        finding instanceof Finding.NoName ? Rcode.NXDOMAIN : Rcode.NOERROR,
        List.of(),
        Optional.of(signed(zone, List.of(zone.soa()), fault)),
        proof(zone, finding, faults.denial(), fault),
        Optional.empty(),
        security(zone, fault, faults.denial(), optOut),
        faults.has(Kind.TRUNCATED));
  }

  private List<RRset> proof(
      Zone zone, Finding finding, Optional<Kind> denialFault, Optional<Kind> signatureFault) {
    if (zone.denial().isEmpty() || denialFault.equals(Optional.of(Kind.DENIAL_MISSING))) {
      return List.of();
    }
    Denial denial = zone.denial().get();
    List<Record> records =
        denialFault.equals(Optional.of(Kind.DENIAL_OF_OTHER_NAME))
            ? List.of(denial.covering(zone.child(ELSEWHERE)))
            : denial.proof(finding);
    return records.stream()
        .distinct()
        .map(record -> signed(zone, List.of(record), signatureFault))
        .toList();
  }

  private RRset signed(Zone zone, List<Record> records, Optional<Kind> fault) {
    RRset rrset = new RRset(records);
    return zone.keys().map(keys -> signer.sign(rrset, keys, fault)).orElse(rrset);
  }

  /** A fault names the question's name and type, the RRset's type, or the wildcard itself. */
  private static Optional<Kind> signatureFault(
      Zone zone, Name name, int type, List<Record> records) {
    int found = records.get(0).getType();
    return Faults.of(zone, name, type)
        .signature()
        .or(() -> Faults.of(zone, name, found).signature())
        .or(() -> Faults.of(zone, records.get(0).getName(), found).signature());
  }

  private static Security security(
      Zone zone, Optional<Kind> signatureFault, Optional<Kind> denialFault, boolean uncovered) {
    SigningAlgorithm algorithm = zone.plan().signing().algorithm();
    if (algorithm == SigningAlgorithm.NONE || algorithm == SigningAlgorithm.UNKNOWN) {
      return new Security.Insecure();
    }
    if (signatureFault.isPresent() || denialFault.isPresent()) {
      return new Security.Bogus(
          signatureFault.or(() -> denialFault).map(ZoneAnswers::infoCode).orElseThrow());
    }
    return uncovered ? new Security.Insecure() : new Security.Secure();
  }

  /** RFC 8914 §4. */
  private static int infoCode(Kind fault) {
    return switch (fault) {
      case RRSIG_EXPIRED -> ExtendedErrorCodeOption.SIGNATURE_EXPIRED;
      case RRSIG_NOT_YET_VALID -> ExtendedErrorCodeOption.SIGNATURE_NOT_YET_VALID;
      case RRSIG_MISSING -> ExtendedErrorCodeOption.RRSIGS_MISSING;
      case DNSKEY_MISSING -> ExtendedErrorCodeOption.DNSKEY_MISSING;
      case DENIAL_MISSING -> ExtendedErrorCodeOption.NSEC_MISSING;
      default -> ExtendedErrorCodeOption.DNSSEC_BOGUS;
    };
  }

  /** The RRset of a wildcard as the name asked owns it; signatures keep their count of labels. */
  private static RRset ownedBy(Name name, RRset rrset) {
    if (rrset.getName().equals(name)) {
      return rrset;
    }
    RRset renamed = new RRset();
    rrset.rrs(false).forEach(record -> renamed.addRR(record.withName(name)));
    rrset.sigs().forEach(signature -> renamed.addRR(signature.withName(name)));
    return renamed;
  }
}
