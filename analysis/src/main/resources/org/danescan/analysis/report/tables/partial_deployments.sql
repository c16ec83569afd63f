-- Partial deployments
-- Domains with valid DANE at some MX hosts and none at others: an attacker can steer a sender to the latter (RFC 7672 §1.3.1). By the operators of the hosts that lack it; the 100 with most domains.
--   operator: operator of the MX hosts without DANE
--   status: what those hosts lack: no-tlsa, insecure-host or unusable-tlsa
--   hosts: how many such hosts it has
--   domains: domains with valid DANE elsewhere that use one of them
SELECT
  operator, status,
  len(list_distinct(flatten(list(lacking)))) AS hosts,
  sum(domains)::BIGINT AS domains
FROM (
  SELECT route, operator, hosts.status, any_value(routes.domains) AS domains, list(mx_host) AS lacking
  FROM routes
  JOIN route_hosts USING (route)
  JOIN hosts USING (mx_host)
  JOIN host_operators USING (mx_host)
  WHERE routes.status = 'partial-dane' AND hosts.status IN ('no-tlsa', 'insecure-host', 'unusable-tlsa')
  GROUP BY route, operator, hosts.status
)
GROUP BY operator, status
ORDER BY domains DESC, operator, status
LIMIT 100
