-- Operators by top-level domain
-- The ten operators of MX hosts with most domains in each top-level domain; a domain with MX hosts of several operators counts once for each.
--   tld: the top-level domain
--   operator: the operator
--   domains: domains of the top-level domain that use it
--   percent: share of the top-level domain's domains with MX hosts
--   valid_dane: of them with valid DANE
--   failing_dane: of them with an MX host, of this operator or another, that does not meet its TLSA records
SELECT
  tld,
  operator,
  sum(routes.domains)::BIGINT AS domains,
  percent(sum(routes.domains), any_value(whole.domains)) AS percent,
  coalesce(sum(routes.domains) FILTER (adoption = 'valid-dane'), 0)::BIGINT AS valid_dane,
  coalesce(sum(routes.domains) FILTER (adoption = 'tlsa-mismatch'), 0)::BIGINT AS failing_dane
FROM operator_routes JOIN routes USING (route)
JOIN (SELECT tld, sum(domains) AS domains FROM routes WHERE len(hosts) > 0 GROUP BY tld) AS whole USING (tld)
GROUP BY tld, operator
QUALIFY row_number() OVER (PARTITION BY tld ORDER BY sum(routes.domains) DESC, operator) <= 10
ORDER BY tld, domains DESC, operator
