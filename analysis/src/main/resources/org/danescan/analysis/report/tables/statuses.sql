-- Domains by status
-- The verdict on each domain.
--   status: the verdict
--   adoption: the class that it folds into
--   domains: how many domains have it
--   percent: share of all domains
SELECT
  status,
  adoption,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), sum(sum(domains)) OVER ()) AS percent
FROM routes
GROUP BY status, adoption
ORDER BY domains DESC, status
