-- Domains by status
-- Each name of the input once; share of all names.
SELECT
  status,
  sum(domains)::BIGINT AS domains,
  100.0::DOUBLE * sum(domains) / sum(sum(domains)) OVER () AS "share %"
FROM routes
GROUP BY status
ORDER BY sum(domains) DESC, status
