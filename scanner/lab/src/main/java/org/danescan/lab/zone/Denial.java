package org.danescan.lab.zone;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * Unsigned NSEC or NSEC3 records, made for the question, that prove an absence and as little else
 * as possible: each covers one name or hash.
 */
public interface Denial {

  /** For a negative finding or a wildcard expansion; empty for an RRset found at its own name. */
  default List<Record> proof(Finding finding) {
    if (finding instanceof Finding.NoData absent) {
      return noData(absent.name());
    } else if (finding instanceof Finding.NoDelegationSigner absent) {
      return noDelegationSigner(absent.cut());
    } else if (finding instanceof Finding.WildcardNoData absent) {
      return wildcardNoData(absent.closestEncloser(), absent.nextCloser());
    } else if (finding instanceof Finding.NoName absent) {
      return noName(absent.closestEncloser(), absent.nextCloser());
    } else if (finding instanceof Finding.Expanded expanded) {
      return List.of(covering(expanded.nextCloser()));
    }
    return List.of();
  }

  /** That a name has no RRset of other types than those listed. */
  List<Record> noData(Name name);

  /** That a delegation has no DS. */
  List<Record> noDelegationSigner(Name cut);

  /** That neither a name nor a wildcard for it exists. */
  List<Record> noName(Name closestEncloser, Name nextCloser);

  /** That a name does not exist, and that the wildcard for it lacks the type. */
  List<Record> wildcardNoData(Name closestEncloser, Name nextCloser);

  /** The one record that covers a name, so that neither it nor anything below it exists. */
  Record covering(Name name);

  /**
   * Whether a proof leaves room for an insecure delegation (RFC 5155 §9.2: such an answer is not
   * authenticated), or is not to be checked at all for its cost (RFC 9276 §3.2).
   */
  boolean insecure(Finding finding);
}
