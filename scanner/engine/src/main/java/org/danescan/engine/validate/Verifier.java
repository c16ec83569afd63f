package org.danescan.engine.validate;

import org.xbill.DNS.DNSKEYRecord;

/** Which algorithms are supported, and whether a signature was made by a key. */
interface Verifier {
  /** Whether zones signed by an algorithm can be validated at all. */
  boolean supports(int algorithm);

  /** Whether a signature of some octets was made by a key of a supported algorithm. */
  boolean verifies(DNSKEYRecord key, byte[] signed, byte[] signature);
}
