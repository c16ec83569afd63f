-- MX hosts by status
-- Each distinct MX host that was looked up, once.
WITH hosts AS (
  SELECT mx_host, arg_max(status, scanned_at) AS status FROM scan.mx_hosts GROUP BY mx_host
)
SELECT
  status,
  count(*) AS "MX hosts",
  100.0::DOUBLE * count(*) / sum(count(*)) OVER () AS "share %"
FROM hosts
GROUP BY status
ORDER BY "MX hosts" DESC, status
