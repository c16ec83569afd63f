package org.danescan.core.result;

import java.time.Instant;
import java.util.List;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.Advice;
import org.danescan.core.verdict.DomainVerdict;

/**
 * A row of {@code domains}.
 *
 * @param input the name as given
 * @param mx its MX lookup; {@link Lookup.NotAsked} for what is no name
 * @param verdict the verdict
 * @param advice what an expert would say of its MX hosts together
 * @param at when the verdict was made
 * @param tries how often the domain was looked up, at least 1
 * @param sidelights what was seen beside its mail route
 */
public record DomainResult(
    InputName input,
    Lookup<MxRecord> mx,
    DomainVerdict verdict,
    List<Advice> advice,
    Instant at,
    int tries,
    Sidelights sidelights) {
  public DomainResult {
    advice = List.copyOf(advice);
  }

  /** With nothing seen beside the mail route. */
  public DomainResult(
      InputName input,
      Lookup<MxRecord> mx,
      DomainVerdict verdict,
      List<Advice> advice,
      Instant at,
      int tries) {
    this(input, mx, verdict, advice, at, tries, Sidelights.NONE);
  }

  /** The same with what was seen beside the mail route. */
  public DomainResult with(Sidelights seen) {
    return new DomainResult(input, mx, verdict, advice, at, tries, seen);
  }
}
