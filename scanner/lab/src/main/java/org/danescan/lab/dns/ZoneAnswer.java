package org.danescan.lab.dns;

import java.util.List;
import java.util.Optional;
import org.danescan.lab.plan.DnsFault.Kind;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/** What one zone says to a question. */
sealed interface ZoneAnswer {

  /**
   * A fault in place of an answer.
   *
   * @param kind SERVFAIL, REFUSED, NOTIMP or NO_ANSWER
   */
  record Failed(Kind kind) implements ZoneAnswer {}

  /**
   * An answer, with signatures where the zone has them.
   *
   * @param rcode NOERROR or NXDOMAIN
   * @param answer the RRsets found
   * @param soa the SOA of a negative answer
   * @param proof NSEC or NSEC3 RRsets
   * @param alias the target of a CNAME where the question was for another type
   * @param security what a validator that trusts the zone's keys concludes
   * @param truncatedOnUdp whether UDP gets a truncated answer whatever its size
   */
  record Answered(
      int rcode,
      List<RRset> answer,
      Optional<RRset> soa,
      List<RRset> proof,
      Optional<Name> alias,
      Security security,
      boolean truncatedOnUdp)
      implements ZoneAnswer {}
}
