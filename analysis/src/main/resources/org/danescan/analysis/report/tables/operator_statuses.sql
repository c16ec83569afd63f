-- Statuses by operator
-- The verdicts on the domains of each of the 1,000 operators with most domains; a domain with MX hosts of several operators counts once for each, and its verdict can come from the host of another.
--   operator: the operator
--   status: the verdict
--   reason: its cause
--   adoption: the class that the verdict folds into
--   domains: how many domains have both
--   percent: share of the operator's domains
SELECT
  operator, status, reason, adoption,
  sum(routes.domains)::BIGINT AS domains,
  percent(sum(routes.domains), any_value(largest.domains)) AS percent
FROM operator_routes JOIN routes USING (route)
JOIN (FROM operator_adoption ORDER BY domains DESC, operator LIMIT 1000) AS largest USING (operator)
GROUP BY operator, status, reason, adoption
ORDER BY operator, domains DESC, status, reason
