-- Domains by status
-- Each name of the input once; share of all names.
SELECT
  status,
  count(*) AS domains,
  100.0::DOUBLE * count(*) / sum(count(*)) OVER () AS "share %"
FROM domains
GROUP BY status
ORDER BY domains DESC, status
