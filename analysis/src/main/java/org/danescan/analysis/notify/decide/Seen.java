package org.danescan.analysis.notify.decide;

import java.time.Instant;
import java.util.Optional;

/**
 * When a problem was seen.
 *
 * @param first when the first scan that has it, as it is now and without end since, began
 * @param last when the last scan that has it began
 * @param scans how many scans have it
 * @param days on how many days (UTC) those scans began
 * @param timesBefore how often its subject failed before and was well again
 * @param wellBefore when the scan before began, in which its subject did not fail; empty where it
 *     failed in the first scan already
 */
public record Seen(
    Instant first,
    Instant last,
    long scans,
    long days,
    long timesBefore,
    Optional<Instant> wellBefore) {}
