package org.danescan.core.classify;

import java.net.Inet4Address;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.AddressVerdict;

/**
 * The verdicts on a host's addresses folded into one.
 *
 * @param status the host's status
 * @param cause why
 */
record AddressFold(MxHostStatus status, Cause cause) {

  /** What makes a host fail although other addresses may do: a sender can meet any of them. */
  private static final List<MxHostStatus> FAILURES =
      List.of(MxHostStatus.TLSA_MISMATCH, MxHostStatus.NO_STARTTLS, MxHostStatus.TLS_FAILED);

  /**
   * Folds the verdicts.
   *
   * @param addresses at least one
   * @param probes what each of them was made from, in that order
   */
  static AddressFold of(List<AddressVerdict> addresses, List<ProbeObservation> probes) {
    for (MxHostStatus failure : FAILURES) {
      List<AddressVerdict> failing = with(failure, addresses);
      if (!failing.isEmpty()) {
        return new AddressFold(failure, failureCause(failure, failing, addresses));
      }
    }
    for (int i = 0; i < probes.size(); i++) {
      if (isLeftOpen(addresses.get(i), probes.get(i))) {
        return new AddressFold(MxHostStatus.INCONCLUSIVE, causeOf(addresses.get(i)));
      }
    }
    for (MxHostStatus status : List.of(MxHostStatus.VALID_DANE, MxHostStatus.INCONCLUSIVE)) {
      List<AddressVerdict> such = with(status, addresses);
      if (!such.isEmpty()) {
        return new AddressFold(status, causeOf(such.get(0)));
      }
    }
    return new AddressFold(MxHostStatus.UNREACHABLE, causeOf(addresses.get(0)));
  }

  /**
   * A sender can meet what was not seen of a server that speaks TLS; one that is away is passed.
   */
  private static boolean isLeftOpen(AddressVerdict address, ProbeObservation probe) {
    return address.status() == MxHostStatus.INCONCLUSIVE
        && probe.sessions().stream().anyMatch(session -> session.end().beganTls());
  }

  private static Cause failureCause(
      MxHostStatus failure, List<AddressVerdict> failing, List<AddressVerdict> all) {
    List<AddressVerdict> matching = with(MxHostStatus.VALID_DANE, all);
    if (failure != MxHostStatus.TLSA_MISMATCH || matching.isEmpty()) {
      return causeOf(failing.get(0));
    }
    Set<Family> matchingFamilies = families(matching);
    Set<Family> failingFamilies = families(failing);
    Reason reason = Reason.SOME_ADDRESSES_MATCH;
    if (matchingFamilies.equals(EnumSet.of(Family.IPV4))
        && failingFamilies.equals(EnumSet.of(Family.IPV6))) {
      reason = Reason.ONLY_IPV4_MATCHES;
    } else if (matchingFamilies.equals(EnumSet.of(Family.IPV6))
        && failingFamilies.equals(EnumSet.of(Family.IPV4))) {
      reason = Reason.ONLY_IPV6_MATCHES;
    }
    AddressVerdict first = failing.get(0);
    String why = first.detail().isEmpty() ? first.reason().meaning() : first.detail();
    return new Cause(reason, first.address().getHostAddress() + ": " + why);
  }

  private static List<AddressVerdict> with(MxHostStatus status, List<AddressVerdict> addresses) {
    return addresses.stream().filter(verdict -> verdict.status() == status).toList();
  }

  private static Cause causeOf(AddressVerdict verdict) {
    return new Cause(verdict.reason(), verdict.detail());
  }

  private enum Family {
    IPV4,
    IPV6
  }

  private static Set<Family> families(List<AddressVerdict> addresses) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (AddressVerdict verdict : addresses) {
      families.add(verdict.address() instanceof Inet4Address ? Family.IPV4 : Family.IPV6);
    }
    return families;
  }
}
