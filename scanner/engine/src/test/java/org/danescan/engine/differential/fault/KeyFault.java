package org.danescan.engine.differential.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.keys.ZoneKey.Role;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.DNSKEYRecord.Flags;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Record;

/** What can be wrong with a zone's keys. With DS: the parent's DS records are as for them. */
public enum KeyFault implements DraftFault {
  /** The keys that sign keys are not in the DNSKEY RRset. */
  ENTRY_KEYS_MISSING,
  /** The keys that sign data are not in the DNSKEY RRset. */
  DATA_KEYS_MISSING,
  /** There is no DNSKEY RRset. */
  NO_KEYS,
  /** RFC 5011 §2.1, and so with another tag than in the DS record. */
  ENTRY_KEYS_REVOKED,
  ENTRY_KEYS_REVOKED_WITH_DS,
  DATA_KEYS_REVOKED,
  DATA_KEYS_REVOKED_WITH_DS,
  /** RFC 4034 §2.1.1: not a zone key, and must not verify. */
  ENTRY_KEYS_NOT_ZONE_KEYS_WITH_DS,
  DATA_KEYS_NOT_ZONE_KEYS_WITH_DS,
  /** RFC 4034 §2.1.2: the protocol must be 3. */
  ENTRY_KEYS_OF_OTHER_PROTOCOL_WITH_DS,
  DATA_KEYS_OF_OTHER_PROTOCOL_WITH_DS,
  /** The public key is of no use. */
  ENTRY_KEYS_GARBAGE_WITH_DS,
  DATA_KEYS_GARBAGE,
  DATA_KEYS_ZERO,
  /** The DNSKEY RRset is signed, but not by a key that a DS record names. */
  KEYS_SIGNED_BY_DATA_KEYS,
  /** As is done with one key: no fault. */
  DATA_SIGNED_BY_ENTRY_KEYS,
  /** No key signs the DNSKEY RRset. */
  KEYS_UNSIGNED,
  /** No key signs data. */
  DATA_UNSIGNED;

  private static final byte[] GARBAGE = {1, 2, 3};

  @Override
  public ZoneDraft spoil(ZoneDraft draft) {
    return name().endsWith("_WITH_DS")
        ? withDelegationSigners(draft, spoilt(draft))
        : spoilt(draft);
  }

  private ZoneDraft spoilt(ZoneDraft draft) {
    return switch (this) {
      case ENTRY_KEYS_MISSING -> entry(draft, without(Role.PUBLISHED));
      case DATA_KEYS_MISSING -> data(draft, without(Role.PUBLISHED));
      case NO_KEYS -> all(draft, without(Role.PUBLISHED));
      case ENTRY_KEYS_REVOKED, ENTRY_KEYS_REVOKED_WITH_DS -> entry(draft, flags(Flags.REVOKE));
      case DATA_KEYS_REVOKED, DATA_KEYS_REVOKED_WITH_DS -> data(draft, flags(Flags.REVOKE));
      case ENTRY_KEYS_NOT_ZONE_KEYS_WITH_DS -> entry(draft, flags(Flags.ZONE_KEY));
      case DATA_KEYS_NOT_ZONE_KEYS_WITH_DS -> data(draft, flags(Flags.ZONE_KEY));
      case ENTRY_KEYS_OF_OTHER_PROTOCOL_WITH_DS -> entry(draft, KeyFault::withOtherProtocol);
      case DATA_KEYS_OF_OTHER_PROTOCOL_WITH_DS -> data(draft, KeyFault::withOtherProtocol);
      case ENTRY_KEYS_GARBAGE_WITH_DS -> entry(draft, key -> key.withPublished(GARBAGE));
      case DATA_KEYS_GARBAGE -> data(draft, key -> key.withPublished(GARBAGE));
      case DATA_KEYS_ZERO -> data(draft, key -> key.withPublished(new byte[64]));
      case KEYS_SIGNED_BY_DATA_KEYS ->
          data(entryOnly(draft, without(Role.SIGNS_KEYS)), with(Role.SIGNS_KEYS));
      case DATA_SIGNED_BY_ENTRY_KEYS -> entry(draft, with(Role.SIGNS_DATA));
      case KEYS_UNSIGNED -> all(draft, without(Role.SIGNS_KEYS));
      case DATA_UNSIGNED -> all(draft, without(Role.SIGNS_DATA));
    };
  }

  private static ZoneDraft where(
      ZoneDraft draft, Predicate<ZoneKey> which, UnaryOperator<ZoneKey> change) {
    return draft.withKeys(
        draft.keys().stream().map(key -> which.test(key) ? change.apply(key) : key).toList());
  }

  private static ZoneDraft all(ZoneDraft draft, UnaryOperator<ZoneKey> change) {
    return where(draft, key -> true, change);
  }

  private static ZoneDraft entry(ZoneDraft draft, UnaryOperator<ZoneKey> change) {
    return where(draft, key -> key.has(Role.SIGNS_KEYS), change);
  }

  private static ZoneDraft entryOnly(ZoneDraft draft, UnaryOperator<ZoneKey> change) {
    return where(draft, key -> key.has(Role.SIGNS_KEYS) && !key.has(Role.SIGNS_DATA), change);
  }

  private static ZoneDraft data(ZoneDraft draft, UnaryOperator<ZoneKey> change) {
    return where(draft, key -> key.has(Role.SIGNS_DATA), change);
  }

  private static UnaryOperator<ZoneKey> without(Role role) {
    return key -> {
      Set<Role> roles = new HashSet<>(key.roles());
      roles.remove(role);
      return key.withRoles(roles);
    };
  }

  private static UnaryOperator<ZoneKey> with(Role role) {
    return key -> {
      Set<Role> roles = new HashSet<>(key.roles());
      roles.add(role);
      return key.withRoles(roles);
    };
  }

  private static UnaryOperator<ZoneKey> flags(int flipped) {
    return key -> key.with(key.record().getFlags() ^ flipped, key.record().getProtocol());
  }

  private static ZoneKey withOtherProtocol(ZoneKey key) {
    return key.with(key.record().getFlags(), 2);
  }

  /** DS records that were made from a key are made anew from what became of the key. */
  private static ZoneDraft withDelegationSigners(ZoneDraft before, ZoneDraft after) {
    return after.withDelegationSigners(
        before.delegationSigners().stream()
            .map(ds -> anew((DSRecord) ds, before.keys(), after.keys()))
            .toList());
  }

  private static Record anew(DSRecord ds, List<ZoneKey> before, List<ZoneKey> after) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).record().getFootprint() == ds.getFootprint()) {
        return after.get(i).delegationSigner(ds.getDigestID());
      }
    }
    return ds;
  }
}
