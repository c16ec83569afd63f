package org.danescan.core.sidelight;

import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.token.Reason;

/**
 * The name servers of a domain's zone, as a resolver gives them without validation: they tell who
 * runs the zone, and nothing rests on them.
 *
 * @param finding present, absent, lookup-failed or not-asked
 * @param zone the zone that they serve, the domain or one above it; none unless they are present
 * @param names their names, sorted
 * @param reason why the lookup failed; {@link Reason#NONE} otherwise
 */
public record NameServers(
    Finding finding, Optional<DomainName> zone, List<DomainName> names, Reason reason) {
  /** Nobody asked. */
  public static final NameServers NOT_ASKED =
      new NameServers(Finding.NOT_ASKED, Optional.empty(), List.of(), Reason.NONE);

  /** There are none to be seen. */
  public static final NameServers ABSENT =
      new NameServers(Finding.ABSENT, Optional.empty(), List.of(), Reason.NONE);

  public NameServers {
    names = names.stream().sorted().toList();
  }

  /** Those of a zone. */
  public static NameServers of(DomainName zone, List<DomainName> names) {
    return new NameServers(Finding.PRESENT, Optional.of(zone), names, Reason.NONE);
  }

  /** The lookup failed. */
  public static NameServers failed(Reason reason) {
    return new NameServers(Finding.LOOKUP_FAILED, Optional.empty(), List.of(), reason);
  }
}
