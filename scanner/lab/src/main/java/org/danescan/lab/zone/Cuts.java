package org.danescan.lab.zone;

import java.util.Optional;
import org.danescan.lab.plan.ZonePlan;
import org.xbill.DNS.Name;

/** What a zone knows of the zones below it. */
interface Cuts {

  /** The zone delegated at exactly this name. */
  Optional<ZonePlan> at(Name name);

  /** Whether some zone is delegated at or below this name. */
  boolean atOrBelow(Name name);
}
