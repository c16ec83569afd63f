-- Partial deployments
-- Domains with valid DANE at some MX hosts and none at others: an attacker can steer a sender to the latter (RFC 7672 §1.3.1). By the operators of the hosts that lack it; the 100 with most domains.
--   operator: operator of the MX hosts without DANE
--   status: what those hosts lack: no-tlsa, insecure-host or unusable-tlsa
--   hosts: how many such hosts it has
--   domains: domains with valid DANE elsewhere that use one of them
SELECT operator, hosts.status, count(DISTINCT mx_host) AS hosts, sum(routes.domains)::BIGINT AS domains
FROM (
  SELECT route, operator, status, min(mx_host) AS mx_host
  FROM route_hosts JOIN hosts USING (mx_host) JOIN host_operators USING (mx_host)
  WHERE status IN ('no-tlsa', 'insecure-host', 'unusable-tlsa')
  GROUP BY ALL
) AS hosts
JOIN routes USING (route)
WHERE routes.status = 'partial-dane'
GROUP BY ALL
ORDER BY domains DESC, operator, hosts.status
LIMIT 100
