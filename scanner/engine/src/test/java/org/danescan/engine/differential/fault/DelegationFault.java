package org.danescan.engine.differential.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.danescan.engine.differential.keys.ZoneKey.Role;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSSEC.Digest;
import org.xbill.DNS.DSRecord;

/** What can be wrong with the DS RRset in a zone's parent, which is well signed. */
public enum DelegationFault implements DraftFault {
  /** There is none: the zone is insecure. */
  REMOVED,
  /** All digests are other. */
  DIGESTS_CORRUPTED,
  /** The first digest is other, and a right one follows. */
  ONE_CORRUPTED,
  /** All key tags are other. */
  TAGS_WRONG,
  /** All digests are of a kind that nobody implements: insecure (RFC 4035 §5.2). */
  DIGESTS_UNSUPPORTED,
  /** GOST, which no one validates any more. */
  DIGESTS_GOST,
  /** All algorithms are such that nobody implements them: insecure. */
  ALGORITHMS_UNSUPPORTED,
  /** An algorithm of which the zone has no key. */
  ALGORITHMS_WITHOUT_KEY,
  /** One more DS, of an unsupported digest. */
  UNSUPPORTED_DIGEST_BESIDE,
  /** One more DS, of an unsupported algorithm. */
  UNSUPPORTED_ALGORITHM_BESIDE,
  /** One more DS, of a supported algorithm of which there is no key. */
  ALGORITHM_WITHOUT_KEY_BESIDE,
  /** One more DS, of a key that is not there. */
  KEY_MISSING_BESIDE,
  /** The keys that sign data, but not the DNSKEY RRset, are named. */
  OF_DATA_KEYS,
  /** SHA-1 alone. */
  SHA1_ALONE,
  /** RFC 4509 §3: SHA-1 does not count beside SHA-256. */
  SHA1_RIGHT_SHA256_CORRUPTED,
  SHA1_CORRUPTED_SHA256_RIGHT,
  SHA1_RIGHT_SHA384_CORRUPTED,
  SHA256_RIGHT_SHA384_CORRUPTED,
  SHA256_CORRUPTED_SHA384_RIGHT;

  private static final int UNASSIGNED_DIGEST = 200;
  private static final int PRIVATE_ALGORITHM = 253;
  private static final int NO_SUCH_TAG = 4711;

  @Override
  public ZoneDraft spoil(ZoneDraft draft) {
    return draft.withDelegationSigners(spoilt(draft));
  }

  private List<DSRecord> spoilt(ZoneDraft draft) {
    return switch (this) {
      case REMOVED -> List.of();
      case DIGESTS_CORRUPTED -> each(draft, DelegationFault::corrupted);
      case ONE_CORRUPTED -> right(draft, Digest.SHA256, Digest.SHA256);
      case TAGS_WRONG -> each(draft, ds -> withTag(ds, ds.getFootprint() ^ 0x0F0F));
      case DIGESTS_UNSUPPORTED -> each(draft, ds -> withDigest(ds, UNASSIGNED_DIGEST));
      case DIGESTS_GOST -> each(draft, ds -> withDigest(ds, Digest.GOST3411));
      case ALGORITHMS_UNSUPPORTED -> each(draft, ds -> withAlgorithm(ds, PRIVATE_ALGORITHM));
      case ALGORITHMS_WITHOUT_KEY -> each(draft, ds -> withAlgorithm(ds, other(ds)));
      case UNSUPPORTED_DIGEST_BESIDE -> beside(draft, ds -> withDigest(ds, UNASSIGNED_DIGEST));
      case UNSUPPORTED_ALGORITHM_BESIDE ->
          beside(draft, ds -> withTag(withAlgorithm(ds, PRIVATE_ALGORITHM), NO_SUCH_TAG));
      case ALGORITHM_WITHOUT_KEY_BESIDE ->
          beside(draft, ds -> withTag(withAlgorithm(ds, other(ds)), NO_SUCH_TAG));
      case KEY_MISSING_BESIDE -> beside(draft, ds -> withTag(corrupted(ds), NO_SUCH_TAG));
      case OF_DATA_KEYS -> of(draft, Role.SIGNS_DATA, Digest.SHA256);
      case SHA1_ALONE -> of(draft, Role.SIGNS_KEYS, Digest.SHA1);
      case SHA1_RIGHT_SHA256_CORRUPTED -> right(draft, Digest.SHA1, Digest.SHA256);
      case SHA1_CORRUPTED_SHA256_RIGHT -> right(draft, Digest.SHA256, Digest.SHA1);
      case SHA1_RIGHT_SHA384_CORRUPTED -> right(draft, Digest.SHA1, Digest.SHA384);
      case SHA256_RIGHT_SHA384_CORRUPTED -> right(draft, Digest.SHA256, Digest.SHA384);
      case SHA256_CORRUPTED_SHA384_RIGHT -> right(draft, Digest.SHA384, Digest.SHA256);
    };
  }

  private static List<DSRecord> each(ZoneDraft draft, UnaryOperator<DSRecord> change) {
    return draft.delegationSigners().stream().map(ds -> change.apply((DSRecord) ds)).toList();
  }

  /** As they are, and one more. */
  private static List<DSRecord> beside(ZoneDraft draft, UnaryOperator<DSRecord> change) {
    List<DSRecord> both = new ArrayList<>(each(draft, ds -> ds));
    both.add(change.apply(both.get(0)));
    return both;
  }

  /** For each key that signs keys one with a right digest, and one with another digest, garbage. */
  private static List<DSRecord> right(ZoneDraft draft, int right, int garbage) {
    List<DSRecord> all = new ArrayList<>();
    for (DSRecord ds : of(draft, Role.SIGNS_KEYS, right)) {
      byte[] octets = new byte[length(garbage)];
      octets[0] = 42;
      all.add(ds);
      all.add(with(ds, ds.getFootprint(), ds.getAlgorithm(), garbage, octets));
    }
    return all;
  }

  private static List<DSRecord> of(ZoneDraft draft, Role role, int digest) {
    return draft.keys().stream()
        .filter(key -> key.has(role))
        .map(key -> key.delegationSigner(digest))
        .toList();
  }

  /** A supported algorithm of which the zone has no key. */
  private static int other(DSRecord ds) {
    return ds.getAlgorithm() == 15 ? 8 : 15;
  }

  private static DSRecord withTag(DSRecord ds, int tag) {
    return with(ds, tag, ds.getAlgorithm(), ds.getDigestID(), ds.getDigest());
  }

  private static DSRecord withAlgorithm(DSRecord ds, int algorithm) {
    return with(ds, ds.getFootprint(), algorithm, ds.getDigestID(), ds.getDigest());
  }

  private static DSRecord withDigest(DSRecord ds, int digest) {
    byte[] octets =
        length(digest) == ds.getDigest().length ? ds.getDigest() : new byte[length(digest)];
    return with(ds, ds.getFootprint(), ds.getAlgorithm(), digest, octets);
  }

  private static DSRecord corrupted(DSRecord ds) {
    byte[] digest = ds.getDigest().clone();
    digest[0] ^= 1;
    return with(ds, ds.getFootprint(), ds.getAlgorithm(), ds.getDigestID(), digest);
  }

  private static DSRecord with(DSRecord ds, int tag, int algorithm, int digest, byte[] octets) {
    return new DSRecord(ds.getName(), DClass.IN, ds.getTTL(), tag, algorithm, digest, octets);
  }

  /** dnsjava reads no digest of another length. */
  private static int length(int digest) {
    return switch (digest) {
      case Digest.SHA1 -> 20;
      case Digest.SHA384 -> 48;
      default -> 32;
    };
  }
}
