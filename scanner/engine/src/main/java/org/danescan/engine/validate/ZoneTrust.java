package org.danescan.engine.validate;

import java.util.List;
import org.danescan.core.token.Reason;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;

/** What is known of a name as the place where a zone may begin. */
sealed interface ZoneTrust {
  /** How long that holds, in seconds. */
  long ttl();

  /**
   * A zone begins here, and its keys are trusted.
   *
   * @param apex the zone's name
   * @param keys its zone keys
   */
  record Secure(Name apex, List<DNSKEYRecord> keys, long ttl) implements ZoneTrust {
    public Secure {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A zone begins here, or may, that needs no signatures.
   *
   * @param reason why, where it is for another cause than that there is no DS RRset
   */
  record Insecure(Reason reason, long ttl) implements ZoneTrust {}

  /** No zone begins here. */
  record NoCut(long ttl) implements ZoneTrust {}

  /** The chain of trust is broken here. */
  record Bogus(Reason reason, String detail, long ttl) implements ZoneTrust {}
}
