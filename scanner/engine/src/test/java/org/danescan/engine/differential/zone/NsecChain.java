package org.danescan.engine.differential.zone;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.danescan.lab.zone.Finding;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A whole chain of NSEC records (RFC 4035 §2.3), and its proofs (§3.1.3). */
final class NsecChain implements Proofs {
  private final TreeMap<Name, Record> byOwner = new TreeMap<>();

  NsecChain(Name apex, Contents contents, long ttl) {
    List<Name> owners = List.copyOf(contents.owners());
    for (int i = 0; i < owners.size(); i++) {
      Name owner = owners.get(i);
      Name next = owners.get((i + 1) % owners.size());
      Set<Integer> types = contents.types(owner);
      types.addAll(Set.of(Type.NSEC, Type.RRSIG));
      if (owner.equals(apex)) {
        types.add(Type.DNSKEY);
      }
      int[] bitmap = types.stream().mapToInt(Integer::intValue).toArray();
      byOwner.put(owner, new NSECRecord(owner, DClass.IN, ttl, next, bitmap));
    }
  }

  @Override
  public List<Record> proof(Name name, Finding finding) {
    Set<Record> proof = new LinkedHashSet<>();
    if (finding instanceof Finding.NoData) {
      proof.add(atOrBefore(name));
    } else if (finding instanceof Finding.WildcardNoData absent) {
      proof.add(atOrBefore(name));
      proof.add(atOrBefore(Contents.wildcardBelow(absent.closestEncloser())));
    } else if (finding instanceof Finding.NoName absent) {
      proof.add(atOrBefore(name));
      proof.add(atOrBefore(Contents.wildcardBelow(absent.closestEncloser())));
    } else if (finding instanceof Finding.Expanded) {
      proof.add(atOrBefore(name));
    }
    return List.copyOf(proof);
  }

  @Override
  public List<Record> chain() {
    return new ArrayList<>(byOwner.values());
  }

  private Record atOrBefore(Name name) {
    return Optional.ofNullable(byOwner.floorEntry(name))
        .map(Map.Entry::getValue)
        .orElseGet(() -> byOwner.lastEntry().getValue());
  }
}
