package org.danescan.engine.validate.denial;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Type;

/** Proofs by NSEC (RFC 4035 §5.4, RFC 6840 §4). */
final class NsecDenial implements Denial {
  private static final Name ASTERISK = Name.fromConstantString("*");

  private final Name apex;
  private final List<NSECRecord> records;

  /** Records that reach out of their zone are no proof: RFC 4034 §4.1.1 has the next name in it. */
  NsecDenial(Name apex, List<NSECRecord> records) {
    this.apex = apex;
    this.records = records.stream().filter(nsec -> nsec.getNext().subdomain(apex)).toList();
  }

  @Override
  public Proof noName(Name name) {
    if (isBelowInsecureCut(name)) {
      return Proof.UNSIGNED;
    }
    Optional<NSECRecord> cover = covering(name);
    if (cover.isEmpty() || cover.get().getNext().subdomain(name)) {
      return Proof.NONE;
    }
    Optional<Name> wildcard = below(encloser(name, cover.get()));
    return wildcard.isPresent() && covering(wildcard.get()).isPresent() ? Proof.SECURE : Proof.NONE;
  }

  @Override
  public Proof noData(Name name, int type) {
    if (isBelowInsecureCut(name) || (type != Type.DS && isInsecureCut(name))) {
      return Proof.UNSIGNED;
    }
    Optional<NSECRecord> at = at(name);
    if (at.isPresent()) {
      return lacks(at.get(), type) ? Proof.SECURE : Proof.NONE;
    }
    boolean wildcardLacks =
        covering(name)
            .flatMap(cover -> below(encloser(name, cover)))
            .filter(found -> at(found).map(nsec -> lacks(nsec, type)).orElse(isEmpty(found)))
            .isPresent();
    return isEmpty(name) || wildcardLacks ? Proof.SECURE : Proof.NONE;
  }

  /** Whether the name owns nothing and something below it does (RFC 4592 §2.2.2). */
  private boolean isEmpty(Name name) {
    return covering(name).filter(cover -> cover.getNext().subdomain(name)).isPresent();
  }

  @Override
  public Proof noDataForNameError(Name name, int type) {
    Proof proof = noData(name, type);
    return proof == Proof.SECURE ? proof : Proof.NONE;
  }

  /** RFC 4035 §5.3.4. */
  @Override
  public Proof onlyWildcard(Name name, int labels) {
    return covering(name).filter(cover -> encloser(name, cover).labels() - 1 <= labels).isPresent()
        ? Proof.SECURE
        : Proof.NONE;
  }

  @Override
  public boolean isCompactNonexistence(Name name) {
    return at(name).filter(nsec -> nsec.hasType(Type.NXNAME)).isPresent();
  }

  @Override
  public Cut cut(Name name) {
    Optional<NSECRecord> at = at(name);
    if (at.isEmpty()) {
      return covering(name).isPresent() ? Cut.NO_DELEGATION : Cut.UNPROVEN;
    }
    if (at.get().hasType(Type.DS) || at.get().hasType(Type.SOA)) {
      return Cut.UNPROVEN;
    }
    return at.get().hasType(Type.NS) ? Cut.DELEGATION : Cut.NO_DELEGATION;
  }

  /**
   * RFC 6840 §4.1 and §4.3: the parent's side of a cut tells nothing of the child's data; §4.4: and
   * the child's nothing of its DS RRset, which is the parent's.
   */
  private static boolean lacks(NSECRecord nsec, int type) {
    boolean otherSide =
        type == Type.DS
            ? nsec.hasType(Type.SOA) && !nsec.getName().equals(Name.root)
            : isParentSide(nsec);
    return !nsec.hasType(type) && !nsec.hasType(Type.CNAME) && !otherSide;
  }

  private static boolean isParentSide(NSECRecord nsec) {
    return nsec.hasType(Type.NS) && !nsec.hasType(Type.SOA);
  }

  private boolean isBelowInsecureCut(Name name) {
    return records.stream()
        .filter(NsecDenial::isInsecureCut)
        .anyMatch(nsec -> name.subdomain(nsec.getName()) && !name.equals(nsec.getName()));
  }

  private boolean isInsecureCut(Name name) {
    return at(name).filter(NsecDenial::isInsecureCut).isPresent();
  }

  private static boolean isInsecureCut(NSECRecord nsec) {
    return isParentSide(nsec) && !nsec.hasType(Type.DS);
  }

  private Optional<NSECRecord> at(Name name) {
    return records.stream().filter(nsec -> nsec.getName().equals(name)).findFirst();
  }

  private Optional<NSECRecord> covering(Name name) {
    return records.stream().filter(nsec -> covers(nsec, name)).findFirst();
  }

  /**
   * RFC 4034 §6.1 for the order, and §4.1.1 for the last record, whose next name is the apex; RFC
   * 6840 §4.1 for what lies below a cut or a DNAME.
   */
  private boolean covers(NSECRecord nsec, Name name) {
    Name owner = nsec.getName();
    if (name.subdomain(owner) && (isParentSide(nsec) || nsec.hasType(Type.DNAME))) {
      return false;
    }
    boolean last = nsec.getNext().equals(apex) && name.subdomain(apex);
    return owner.compareTo(name) < 0 && (last || name.compareTo(nsec.getNext()) < 0);
  }

  /** The closest ancestor that the covering record shows to exist. */
  private static Name encloser(Name name, NSECRecord cover) {
    Name byOwner = common(name, cover.getName());
    Name byNext = common(name, cover.getNext());
    return byOwner.labels() >= byNext.labels() ? byOwner : byNext;
  }

  private static Name common(Name name, Name other) {
    Name at = name;
    while (!other.subdomain(at)) {
      at = new Name(at, 1);
    }
    return at;
  }

  static Optional<Name> below(Name encloser) {
    try {
      return Optional.of(Name.concatenate(ASTERISK, encloser));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }
}
