package org.danescan.lab.zone;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danescan.lab.plan.DnsFault;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.ZonePlan;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Which of a zone's faults act on an answer. Where several of one group do, the first counts. */
public final class Faults {
  private static final Set<Kind> FAILURES =
      EnumSet.of(Kind.SERVFAIL, Kind.REFUSED, Kind.NOTIMP, Kind.NO_ANSWER);
  private static final Set<Kind> SIGNATURE =
      EnumSet.of(
          Kind.RRSIG_EXPIRED, Kind.RRSIG_NOT_YET_VALID, Kind.RRSIG_MISSING, Kind.RRSIG_TAMPERED);
  private static final Set<Kind> DENIAL =
      EnumSet.of(Kind.DENIAL_MISSING, Kind.DENIAL_OF_OTHER_NAME);

  private final List<DnsFault> faults;

  private Faults(List<DnsFault> faults) {
    this.faults = faults;
  }

  /** The faults that act when a zone is asked for a name and type. */
  public static Faults of(Zone zone, Name name, int type) {
    if (type == Type.DS) {
      Optional<ZonePlan> child = zone.delegatedAt(name);
      if (child.isPresent()) {
        return ofDelegation(zone, child.get());
      }
    }
    return new Faults(
        zone.plan().faults().stream().filter(fault -> fault.concerns(name, type)).toList());
  }

  /** The parent answers for DS, but it is the child's plan that says what is wrong with it. */
  private static Faults ofDelegation(Zone parent, ZonePlan child) {
    List<DnsFault> own =
        child.faults().stream()
            .filter(fault -> fault.type() == Type.DS && fault.concerns(child.apex(), Type.DS))
            .toList();
    return own.isEmpty()
        ? new Faults(
            parent.plan().faults().stream()
                .filter(fault -> fault.concerns(child.apex(), Type.DS))
                .toList())
        : new Faults(own);
  }

  /** SERVFAIL, REFUSED, NOTIMP or NO_ANSWER in place of an answer. */
  public Optional<Kind> failure() {
    return first(FAILURES);
  }

  /** What is wrong with signatures. */
  public Optional<Kind> signature() {
    return first(SIGNATURE);
  }

  /** What is wrong with proofs of absence. */
  public Optional<Kind> denial() {
    return first(DENIAL);
  }

  /** Whether a fault of this kind acts. */
  public boolean has(Kind kind) {
    return faults.stream().anyMatch(fault -> fault.kind() == kind);
  }

  private Optional<Kind> first(Set<Kind> kinds) {
    return faults.stream().map(DnsFault::kind).filter(kinds::contains).findFirst();
  }
}
