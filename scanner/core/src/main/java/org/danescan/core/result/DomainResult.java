package org.danescan.core.result;

import java.time.Instant;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.verdict.DomainVerdict;

/**
 * A row of {@code domains}.
 *
 * @param input the name as given
 * @param mx its MX lookup; {@link Lookup.NotAsked} for what is no name
 * @param verdict the verdict
 * @param at when the verdict was made
 * @param tries how often the domain was looked up, at least 1
 */
public record DomainResult(
    InputName input, Lookup<MxRecord> mx, DomainVerdict verdict, Instant at, int tries) {}
