package org.danescan.lab.zone;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** What a zone has for a name and type (RFC 1034 §4.3.2, RFC 4592 §3.3). */
public sealed interface Finding {

  /**
   * An RRset at the name; its type is CNAME where the name is an alias.
   *
   * @param records the RRset's records, at least one
   */
  record Found(List<Record> records) implements Finding {}

  /**
   * An RRset of a wildcard stands in for the name.
   *
   * @param records the records as the wildcard owns them
   * @param closestEncloser the closest ancestor that exists
   * @param nextCloser the name one label below that on the way to the name asked
   */
  record Expanded(List<Record> records, Name closestEncloser, Name nextCloser) implements Finding {}

  /** The name exists, or is an empty non-terminal, and has no such RRset. */
  record NoData(Name name) implements Finding {}

  /** The name is a delegation without DS. */
  record NoDelegationSigner(Name cut) implements Finding {}

  /** A wildcard stands in for the name and has no such RRset. */
  record WildcardNoData(Name closestEncloser, Name nextCloser) implements Finding {}

  /** Nothing stands for the name. */
  record NoName(Name closestEncloser, Name nextCloser) implements Finding {}
}
