package org.danescan.core.result;

import java.time.Instant;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.verdict.MxHostVerdict;

/**
 * A row of {@code mx_hosts}.
 *
 * @param observation what the DNS says
 * @param verdict the verdict, with the host's own names as reference identifiers only
 * @param at when the verdict was made
 */
public record MxHostResult(MxHostObservation observation, MxHostVerdict verdict, Instant at) {}
