-- Problems by operator
-- Whose MX hosts the domains of each status and cause have; for each the 20 operators with most domains. A domain with MX hosts of several operators counts once for each, and the cause can be at the host of another.
--   status: the verdict
--   reason: its cause
--   operator: the operator
--   domains: domains that have both and use the operator
--   percent: share of the operator's domains
SELECT
  status, reason, operator,
  sum(routes.domains)::BIGINT AS domains,
  percent(sum(routes.domains), any_value(operator_adoption.domains)) AS percent
FROM operator_routes JOIN routes USING (route) JOIN operator_adoption USING (operator)
WHERE adoption IN ('tlsa-mismatch', 'broken-dnssec', 'undetermined') OR status IN ('partial-dane', 'unusable-tlsa')
GROUP BY status, reason, operator
QUALIFY row_number() OVER (PARTITION BY status, reason ORDER BY sum(routes.domains) DESC, operator) <= 20
ORDER BY status, reason, domains DESC, operator
