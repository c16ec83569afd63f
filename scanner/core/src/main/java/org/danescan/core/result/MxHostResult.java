package org.danescan.core.result;

import java.time.Instant;
import java.util.List;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.token.Advice;
import org.danescan.core.verdict.MxHostVerdict;

/**
 * A row of {@code mx_hosts}.
 *
 * @param observation what the DNS says
 * @param verdict the verdict, with the host's own names as reference identifiers only
 * @param advice what an expert would tell its operator; none for hosts without TLSA records
 * @param at when the verdict was made
 * @param contact whom its zone names as responsible, where somebody may want to write to them
 */
public record MxHostResult(
    MxHostObservation observation,
    MxHostVerdict verdict,
    List<Advice> advice,
    Instant at,
    ZoneContact contact) {
  public MxHostResult {
    advice = List.copyOf(advice);
  }

  /** With nobody asked whom to write to. */
  public MxHostResult(
      MxHostObservation observation, MxHostVerdict verdict, List<Advice> advice, Instant at) {
    this(observation, verdict, advice, at, ZoneContact.NOT_ASKED);
  }

  /** The same with whom its zone names. */
  public MxHostResult with(ZoneContact asked) {
    return new MxHostResult(observation, verdict, advice, at, asked);
  }
}
