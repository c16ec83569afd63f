package org.danescan.engine.differential.zone;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.danescan.lab.zone.Finding;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base16;
import org.xbill.DNS.utils.base32;

/** A whole chain of NSEC3 records (RFC 5155 §7.1), and its proofs (§7.2). */
final class Nsec3Chain implements Proofs {
  private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, true);

  private final Contents contents;
  private final NSEC3PARAMRecord parameters;

  /** By the hash in hexadecimal, whose order is that of the hashes. */
  private final TreeMap<String, Record> byHash = new TreeMap<>();

  Nsec3Chain(Name apex, Contents contents, DenialStyle.Hashed style, long ttl) {
    this.contents = contents;
    this.parameters =
        new NSEC3PARAMRecord(
            apex,
            DClass.IN,
            0,
            NSEC3Record.SHA1_DIGEST_ID,
            0,
            style.iterations(),
            style.salt().toByteArray());
    TreeMap<String, Name> hashes = new TreeMap<>();
    hashed(apex, style.optOut()).forEach(name -> hashes.put(hash(name), name));
    List<String> order = List.copyOf(hashes.keySet());
    for (int i = 0; i < order.size(); i++) {
      String hash = order.get(i);
      String next = order.get((i + 1) % order.size());
      Name name = hashes.get(hash);
      byHash.put(hash, record(apex, name, hash, next, style, ttl));
    }
  }

  /** Authoritative names, delegations and what lies between; opt-out leaves unsigned cuts out. */
  private Set<Name> hashed(Name apex, boolean optOut) {
    Set<Name> names = new TreeSet<>();
    for (Name owner : contents.owners()) {
      if (!optOut || !contents.isUnsignedCut(owner)) {
        for (Name at = owner; at.labels() >= apex.labels(); at = new Name(at, 1)) {
          names.add(at);
          if (at.labels() == 1) {
            break;
          }
        }
      }
    }
    return names;
  }

  private Record record(
      Name apex, Name name, String hash, String next, DenialStyle.Hashed style, long ttl) {
    Set<Integer> types = contents.types(name);
    if (!types.isEmpty() && !contents.isUnsignedCut(name)) {
      types.add(Type.RRSIG);
    }
    if (name.equals(apex)) {
      types.addAll(Set.of(Type.DNSKEY, Type.NSEC3PARAM));
    }
    try {
      return new NSEC3Record(
          Name.concatenate(Name.fromString(BASE32.toString(base16.fromString(hash))), apex),
          DClass.IN,
          ttl,
          NSEC3Record.SHA1_DIGEST_ID,
          style.optOut() ? NSEC3Record.Flags.OPT_OUT : 0,
          style.iterations(),
          style.salt().toByteArray(),
          base16.fromString(next),
          types.stream().mapToInt(Integer::intValue).toArray());
    } catch (NameTooLongException | TextParseException e) {
      throw new IllegalArgumentException("no room for a hash below " + apex, e);
    }
  }

  @Override
  public List<Record> proof(Name name, Finding finding) {
    Set<Record> proof = new LinkedHashSet<>();
    if (finding instanceof Finding.NoData) {
      Optional<Record> match = matching(name);
      match.ifPresentOrElse(proof::add, () -> proof.addAll(closestProvable(name)));
    } else if (finding instanceof Finding.WildcardNoData absent) {
      proof.addAll(closestProvable(absent.nextCloser()));
      proof.add(covering(Contents.wildcardBelow(absent.closestEncloser())));
    } else if (finding instanceof Finding.NoName absent) {
      proof.addAll(closestProvable(absent.nextCloser()));
      proof.add(covering(Contents.wildcardBelow(absent.closestEncloser())));
    } else if (finding instanceof Finding.Expanded expanded) {
      proof.add(covering(expanded.nextCloser()));
    }
    return List.copyOf(proof);
  }

  /** RFC 5155 §7.2.1. */
  private List<Record> closestProvable(Name name) {
    Name nextCloser = name;
    Name encloser = new Name(name, 1);
    while (matching(encloser).isEmpty()) {
      nextCloser = encloser;
      encloser = new Name(encloser, 1);
    }
    return List.of(matching(encloser).orElseThrow(), covering(nextCloser));
  }

  @Override
  public List<Record> chain() {
    return new ArrayList<>(byHash.values());
  }

  private Optional<Record> matching(Name name) {
    return Optional.ofNullable(byHash.get(hash(name)));
  }

  /** The record that covers a name, or matches it. */
  private Record covering(Name name) {
    return Optional.ofNullable(byHash.floorEntry(hash(name)))
        .map(Map.Entry::getValue)
        .orElseGet(() -> byHash.lastEntry().getValue());
  }

  private String hash(Name name) {
    try {
      return base16.toString(parameters.hashName(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
