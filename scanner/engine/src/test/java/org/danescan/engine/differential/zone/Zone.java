package org.danescan.engine.differential.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.danescan.engine.differential.keys.SignatureFields;
import org.danescan.engine.differential.keys.Signing;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.keys.ZoneKey.Role;
import org.danescan.lab.zone.Finding;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** One zone that answers; RRsets are signed when they are first wanted. */
public final class Zone {
  private static final long NEGATIVE_TTL = 300;

  private final ZoneDraft draft;
  private final Instant now;
  private final Spoiler spoiler;
  private final Contents contents;
  private final Optional<Proofs> proofs;
  private final Map<Place, RRset> served = new ConcurrentHashMap<>();

  /** Where an RRset is. */
  public record Place(Name owner, int type) {
    /** Of an RRset. */
    public static Place of(RRset rrset) {
      return new Place(rrset.getName(), rrset.getType());
    }
  }

  Zone(ZoneDraft draft, List<Record> delegations, Instant now, Spoiler spoiler) {
    this.draft = draft;
    this.now = now;
    this.spoiler = spoiler;
    List<Record> all = new ArrayList<>(draft.records());
    all.addAll(delegations);
    this.contents = new Contents(draft.apex(), all);
    this.proofs = draft.keys().isEmpty() ? Optional.empty() : Optional.of(proofs());
  }

  private Proofs proofs() {
    return draft.style() instanceof DenialStyle.Hashed hashed
        ? new Nsec3Chain(draft.apex(), contents, hashed, NEGATIVE_TTL)
        : new NsecChain(draft.apex(), contents, NEGATIVE_TTL);
  }

  /** What it was made from. */
  public ZoneDraft draft() {
    return draft;
  }

  /** Its name. */
  public Name apex() {
    return draft.apex();
  }

  /** When its signatures are made. */
  public Instant now() {
    return now;
  }

  /** All its proofs of absence, unsigned; none where the zone is unsigned. */
  public List<Record> denials() {
    return proofs.map(Proofs::chain).orElse(List.of());
  }

  /** What it says; the name is in the zone, or for DS at its cut. */
  public Answer answer(Name name, int type) {
    List<Record> redirection = contents.redirection(name);
    if (!redirection.isEmpty()) {
      return spoiler.answer(this, name, type, redirected(name, redirection));
    }
    Finding finding = contents.find(name, type);
    Answer answer;
    if (type == Type.DNSKEY && name.equals(apex()) && hasPublishedKeys()) {
      answer = positive(name, type, serve(keyRecords()), List.of());
    } else if (finding instanceof Finding.Found found) {
      answer = positive(name, type, serve(found.records()), List.of());
    } else if (finding instanceof Finding.Expanded expanded) {
      answer = positive(name, type, serve(expanded.records()), proof(name, finding));
    } else {
      answer = negative(name, finding);
    }
    return spoiler.answer(this, name, type, answer);
  }

  private Answer redirected(Name name, List<Record> redirection) {
    DNAMERecord dname = (DNAMERecord) redirection.get(0);
    try {
      Name target = name.fromDNAME(dname);
      RRset alias = new RRset(new CNAMERecord(name, DClass.IN, dname.getTTL(), target));
      return new Answer(
          Rcode.NOERROR, List.of(serve(redirection), alias), List.of(), Optional.of(target));
    } catch (NameTooLongException e) {
      throw new IllegalArgumentException(name.toString(), e);
    }
  }

  private static Answer positive(Name name, int type, RRset rrset, List<RRset> proof) {
    Optional<Name> next =
        type != Type.CNAME && rrset.first() instanceof CNAMERecord cname
            ? Optional.of(cname.getTarget())
            : Optional.empty();
    return new Answer(Rcode.NOERROR, List.of(ownedBy(name, rrset)), proof, next);
  }

  private Answer negative(Name name, Finding finding) {
    List<RRset> authority = new ArrayList<>();
    authority.add(serve(contents.rrset(apex(), Type.SOA)));
    authority.addAll(proof(name, finding));
    boolean nothing = finding instanceof Finding.NoName;
    return new Answer(
        nothing ? Rcode.NXDOMAIN : Rcode.NOERROR, List.of(), authority, Optional.empty());
  }

  private List<RRset> proof(Name name, Finding finding) {
    return proofs.stream()
        .flatMap(all -> all.proof(name, finding).stream())
        .map(record -> serve(List.of(record)))
        .toList();
  }

  private boolean hasPublishedKeys() {
    return draft.keys().stream().anyMatch(key -> key.has(Role.PUBLISHED));
  }

  private List<Record> keyRecords() {
    return draft.keys().stream()
        .filter(key -> key.has(Role.PUBLISHED))
        .<Record>map(ZoneKey::record)
        .distinct()
        .toList();
  }

  /** An RRset of the zone as it is served. */
  public RRset serve(List<Record> records) {
    Record first = records.get(0);
    return served.computeIfAbsent(
        new Place(first.getName(), first.getType()),
        place ->
            spoiler.signed(this, sign(new RRset(spoiler.unsigned(this, records)), form -> form)));
  }

  /** The RRset with signatures by the keys that sign its type, of the form given. */
  public RRset sign(RRset unsigned, UnaryOperator<SignatureFields> form) {
    Role role = unsigned.getType() == Type.DNSKEY ? Role.SIGNS_KEYS : Role.SIGNS_DATA;
    return signWith(unsigned, draft.keys().stream().filter(key -> key.has(role)).toList(), form);
  }

  /** The RRset with signatures by some keys, of the form given. */
  public RRset signWith(RRset unsigned, List<ZoneKey> keys, UnaryOperator<SignatureFields> form) {
    RRset signed = new RRset(unsigned);
    for (ZoneKey key : keys) {
      SignatureFields fields = form.apply(SignatureFields.of(unsigned, key, now));
      signed.addRR(Signing.sign(unsigned, key, fields));
    }
    return signed;
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
