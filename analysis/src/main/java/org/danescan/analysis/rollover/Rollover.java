package org.danescan.analysis.rollover;

import java.time.Duration;
import java.time.Instant;
import org.danescan.core.octets.Octets;

/**
 * A server's certificate was replaced.
 *
 * @param oldLeaf the certificate before, DER
 * @param newLeaf the certificate after
 * @param lastOld the last scan that saw the old one
 * @param firstNew the first scan that saw the new one
 * @param newRecord when the record for the new chain was published
 * @param oldRecord what became of the records for the old chain
 * @param published for how long at least the record was there when the new chain came into use;
 *     zero where it was not there before
 * @param ttl the RRset's time to live before
 */
public record Rollover(
    Octets oldLeaf,
    Octets newLeaf,
    Instant lastOld,
    Instant firstNew,
    NewRecord newRecord,
    OldRecord oldRecord,
    Duration published,
    Duration ttl) {}
