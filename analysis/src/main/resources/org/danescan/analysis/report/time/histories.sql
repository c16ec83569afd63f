-- Histories
-- What became of each MX host that failed, and of each domain whose DNSSEC did, in some scan: one row for each span of scans with the same verdict. All scans are told of, also those that are not compared.
--   kind: host or domain
--   subject: the MX host or the domain
--   status: the verdict; empty where the scan does not have it
--   reason: its cause
--   from_scan: when the first scan of the span began
--   to_scan: when the last scan of the span began
--   scans: how many scans it has
WITH subjects AS (SELECT DISTINCT kind, subject FROM subject_nights),
states AS (
  SELECT 'host' AS kind, mx_host AS subject, night, status, reason FROM night_hosts
  UNION ALL
  SELECT 'domain', domain, night, status, reason FROM domain_states
),
grid AS (
  SELECT kind, subject, night, started_at, coalesce(status, '') AS status, coalesce(reason, '') AS reason
  FROM subjects CROSS JOIN nights LEFT JOIN states USING (kind, subject, night)
),
marked AS (
  SELECT *, (status, reason) IS DISTINCT FROM lag((status, reason)) OVER (PARTITION BY kind, subject ORDER BY night) AS begins
  FROM grid
),
numbered AS (
  SELECT *, sum(begins::INTEGER) OVER (PARTITION BY kind, subject ORDER BY night) AS span FROM marked
)
SELECT
  kind, subject, any_value(status) AS status, any_value(reason) AS reason,
  min(started_at) AS from_scan, max(started_at) AS to_scan, count(*) AS scans
FROM numbered
GROUP BY kind, subject, span
ORDER BY kind, subject, from_scan
