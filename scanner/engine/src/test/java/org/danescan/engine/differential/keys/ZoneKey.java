package org.danescan.engine.differential.keys;

import java.util.EnumSet;
import java.util.Set;
import org.danescan.core.octets.Octets;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;

/**
 * A key of a zone.
 *
 * @param record as published, if it is
 * @param material what signs
 * @param roles what it is for
 */
public record ZoneKey(DNSKEYRecord record, Material material, Set<Role> roles) {
  private static final int TTL = 3600;

  public ZoneKey {
    roles = Set.copyOf(roles);
  }

  /** What a key is for. */
  public enum Role {
    /** It is in the DNSKEY RRset. */
    PUBLISHED,
    /** It signs the DNSKEY RRset. */
    SIGNS_KEYS,
    /** It signs everything else. */
    SIGNS_DATA
  }

  /** A published key. */
  public static ZoneKey of(Name apex, int flags, Material material, Role... more) {
    EnumSet<Role> roles = EnumSet.of(Role.PUBLISHED, more);
    return new ZoneKey(
        record(apex, flags, DNSKEYRecord.Protocol.DNSSEC, material), material, roles);
  }

  private static DNSKEYRecord record(Name apex, int flags, int protocol, Material material) {
    return new DNSKEYRecord(
        apex,
        DClass.IN,
        TTL,
        flags,
        protocol,
        material.algorithm(),
        material.published().toByteArray());
  }

  /** Whether it has a role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** The same key for other things. */
  public ZoneKey withRoles(Set<Role> others) {
    return new ZoneKey(record, material, others);
  }

  /** The same key with other flags and protocol, and so with another tag. */
  public ZoneKey with(int flags, int protocol) {
    return new ZoneKey(record(record.getName(), flags, protocol, material), material, roles);
  }

  /** The same key published with another public key field. */
  public ZoneKey withPublished(byte[] published) {
    Material other = new Material(material.algorithm(), Octets.of(published), material.secret());
    return new ZoneKey(
        record(record.getName(), record.getFlags(), record.getProtocol(), other), material, roles);
  }

  /** The DS record for it. */
  public DSRecord delegationSigner(int digest) {
    return new DSRecord(record.getName(), DClass.IN, TTL, digest, record);
  }
}
