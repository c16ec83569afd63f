package org.danescan.lab.zone;

import java.util.List;
import java.util.Set;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Minimally covering NSEC (RFC 4470). */
final class NsecDenial implements Denial {
  private final Zone zone;

  NsecDenial(Zone zone) {
    this.zone = zone;
  }

  /**
   * RFC 4035 §3.1.3.1; an empty non-terminal owns no NSEC (RFC 4034 §4), so the span runs from
   * before it to below it.
   */
  @Override
  public List<Record> noData(Name name) {
    return List.of(
        zone.typesAt(name).isEmpty()
            ? nsec(NameNeighbours.before(name), NameNeighbours.firstBelow(name))
            : nsec(name, NameNeighbours.firstBelow(name)));
  }

  /** RFC 4035 §3.1.4.1. */
  @Override
  public List<Record> noDelegationSigner(Name cut) {
    return noData(cut);
  }

  /** RFC 4035 §3.1.3.2. */
  @Override
  public List<Record> noName(Name closestEncloser, Name nextCloser) {
    return List.of(covering(nextCloser), covering(Zone.wildcardBelow(closestEncloser)));
  }

  /** RFC 4035 §3.1.3.4. */
  @Override
  public List<Record> wildcardNoData(Name closestEncloser, Name nextCloser) {
    Name wildcard = Zone.wildcardBelow(closestEncloser);
    return List.of(covering(nextCloser), nsec(wildcard, NameNeighbours.firstBelow(wildcard)));
  }

  @Override
  public Record covering(Name name) {
    return nsec(NameNeighbours.before(name), NameNeighbours.afterSubtree(name));
  }

  @Override
  public boolean insecure(Finding finding) {
    return false;
  }

  private Record nsec(Name owner, Name next) {
    Set<Integer> types = zone.typesAt(owner);
    types.add(Type.RRSIG);
    types.add(Type.NSEC);
    int[] bitmap = types.stream().mapToInt(Integer::intValue).toArray();
    return new NSECRecord(owner, DClass.IN, Zone.NEGATIVE_TTL, next, bitmap);
  }
}
