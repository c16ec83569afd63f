package org.danescan.lab.plan;

import java.util.List;
import org.xbill.DNS.Name;

/**
 * Everything the lab serves for one registered domain.
 *
 * @param domain the registered domain, absolute
 * @param scenario the name of the scenario it acts out
 * @param zones the zone at the domain and any child zones below it, parent before child; empty for
 *     a domain that does not exist
 * @param mailServers the servers that the domain's own MX hosts resolve to; empty when its hosts
 *     belong to a provider
 */
public record DomainPlan(
    Name domain, String scenario, List<ZonePlan> zones, List<MailServerPlan> mailServers) {
  public DomainPlan {
    zones = List.copyOf(zones);
    mailServers = List.copyOf(mailServers);
  }
}
