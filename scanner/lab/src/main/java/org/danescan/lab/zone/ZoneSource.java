package org.danescan.lab.zone;

import java.util.List;
import java.util.Optional;
import org.danescan.lab.plan.ZonePlan;
import org.xbill.DNS.Name;

/**
 * Where the name servers find zones, on demand: there may be millions of registered domains, so
 * nothing here enumerates them. Implementations are safe for use by many threads, and the plan of
 * an apex never changes while servers run.
 *
 * <p>The internet has three storeys: the root zone, the top-level zones directly below it, and the
 * domain zones (with their child zones) anywhere below a top-level zone. A registered domain may
 * lie deeper than one label below its top-level zone ({@code example.co.uk} in {@code uk}).
 */
public interface ZoneSource {

  /** The root zone; its delegation is not used, its keys are the trust anchor. */
  ZonePlan root();

  /** The zones directly below the root, each with an apex of one label. */
  List<ZonePlan> topLevelZones();

  /**
   * The deepest domain zone or child zone whose apex is the name or an ancestor of it; never the
   * root or a top-level zone.
   *
   * @param name any absolute name
   */
  Optional<ZonePlan> enclosing(Name name);

  /**
   * Whether a domain zone or child zone has its apex at the name or below it. A name that is only
   * above such an apex is an empty non-terminal, like {@code co.uk}, unless its zone has data
   * there.
   *
   * @param name an absolute name below a top-level zone
   */
  boolean exists(Name name);
}
