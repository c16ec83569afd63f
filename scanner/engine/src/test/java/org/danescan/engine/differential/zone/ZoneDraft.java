package org.danescan.engine.differential.zone;

import java.util.List;
import org.danescan.engine.differential.keys.ZoneKey;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * What a zone is made from.
 *
 * @param apex its name
 * @param keys its keys; none where it is unsigned
 * @param delegationSigners the DS records that its parent has for it
 * @param records its data with SOA and NS, without what signing adds and without delegations
 * @param style how it proves absence
 */
public record ZoneDraft(
    Name apex,
    List<ZoneKey> keys,
    List<Record> delegationSigners,
    List<Record> records,
    DenialStyle style) {
  public ZoneDraft {
    keys = List.copyOf(keys);
    delegationSigners = List.copyOf(delegationSigners);
    records = List.copyOf(records);
  }

  /** The same with other keys. */
  public ZoneDraft withKeys(List<ZoneKey> others) {
    return new ZoneDraft(apex, others, delegationSigners, records, style);
  }

  /** The same with other DS records in its parent. */
  public ZoneDraft withDelegationSigners(List<? extends Record> others) {
    return new ZoneDraft(apex, keys, List.copyOf(others), records, style);
  }
}
