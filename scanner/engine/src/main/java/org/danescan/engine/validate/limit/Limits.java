package org.danescan.engine.validate.limit;

/**
 * Bounds on the work that a zone can cause by what it publishes (CVE-2023-50387, CVE-2023-50868).
 * An honest zone comes near none of them. Where one is passed the answer is bogus, and its reason
 * says so; where {@code nsec3Iterations} is passed the answer is insecure (RFC 9276 §3.2). The
 * first three hold for one RRset, those of keys and {@code delegationSigners} for one zone, the
 * rest for one answer with all that it leads to.
 *
 * @param verificationsOfRrset signatures verified for one RRset
 * @param signaturesOfRrset RRSIG records looked at for one RRset
 * @param keysOfOneTag keys of a zone with one algorithm and one key tag; two happen by chance (RFC
 *     4034 appendix B)
 * @param keysOfZone records of a DNSKEY RRset
 * @param rsaModulusBits of a key that is used (RFC 3110 §2)
 * @param rsaExponentBits of a key that is used; the largest in use is 2^32 + 1
 * @param delegationSigners records of a DS RRset
 * @param verificationsOfAnswer signatures verified for one answer, the zones above not counted:
 *     each of them has as many of its own, once for all the names in it
 * @param nsec3Iterations iterations that are computed; Unbound has the same
 * @param nsec3Hashes SHA-1 computations for one answer: names times iterations plus one
 * @param zoneCuts names asked for DS on the way to the names of one answer
 * @param aliases CNAME records that lead to one another
 */
public record Limits(
    int verificationsOfRrset,
    int signaturesOfRrset,
    int keysOfOneTag,
    int keysOfZone,
    int rsaModulusBits,
    int rsaExponentBits,
    int delegationSigners,
    int verificationsOfAnswer,
    int nsec3Iterations,
    int nsec3Hashes,
    int zoneCuts,
    int aliases) {

  /** What the scanner works with. */
  public static final Limits DEFAULT =
      new Limits(8, 16, 4, 64, 4096, 35, 32, 64, 150, 4_000, 160, 16);
}
