-- Statuses by top-level domain
-- The verdicts and their causes in each top-level domain.
--   tld: the top-level domain
--   status: the verdict
--   reason: its cause
--   domains: how many domains have both
--   percent: share of the top-level domain's domains
SELECT
  tld, status, reason,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), sum(sum(domains)) OVER (PARTITION BY tld)) AS percent
FROM routes
GROUP BY tld, status, reason
ORDER BY tld, domains DESC, status, reason
