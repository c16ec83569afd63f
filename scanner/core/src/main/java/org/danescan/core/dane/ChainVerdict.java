package org.danescan.core.dane;

import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;

/** Whether a chain matches a TLSA RRset. */
public sealed interface ChainVerdict {
  /**
   * A usable record matches, with all that its usage demands.
   *
   * @param record the record that matched
   * @param depth where: 0 is the server's certificate, 1 its issuer, and so on along the path
   */
  record Matches(TlsaRecord record, int depth) implements ChainVerdict {}

  /**
   * No usable record matches.
   *
   * @param reason the nearest cause
   * @param detail the cause in words, naming record and certificate; may be empty
   */
  record Mismatch(Reason reason, String detail) implements ChainVerdict {}
}
