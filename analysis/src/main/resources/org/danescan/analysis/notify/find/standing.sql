-- Standing problems
-- MX hosts and domains that failed when a scan last could tell, with how often the verdict of then was seen since they began to fail; scans that began at one time, as a scan and its copy with new verdicts, are one. In addition MX hosts whose TLSA records are no use to anyone.
CREATE OR REPLACE TABLE standing AS
WITH last_scan AS (SELECT max(night) AS night FROM nights),
open_runs AS (SELECT * FROM runs WHERE fails AND good_after IS NULL),
failing AS (
  SELECT
    kind, subject, runs.operator, runs.status, runs.reason, times_before, good_before,
    min(seen.started_at) AS first_seen, max(seen.started_at) AS last_seen,
    count(DISTINCT seen.started_at) AS scans, count(DISTINCT seen.started_at::DATE) AS days, max(seen.night) AS last_night
  FROM open_runs AS runs
  JOIN subject_nights AS seen USING (kind, subject)
  WHERE seen.started_at BETWEEN runs.first_seen AND runs.last_seen AND seen.status = runs.status
  GROUP BY ALL
),
useless AS (
  SELECT
    'host' AS kind, mx_host AS subject, operator, status, arg_max(reason, night) AS reason,
    0 AS times_before, NULL::TIMESTAMPTZ AS good_before,
    min(started_at) AS first_seen, max(started_at) AS last_seen,
    count(DISTINCT started_at) AS scans, count(DISTINCT started_at::DATE) AS days, max(night) AS last_night
  FROM night_hosts JOIN (SELECT night, started_at FROM nights WHERE usable) USING (night)
  WHERE status = 'unusable-tlsa'
  GROUP BY mx_host, operator, status
  HAVING max(night) = (SELECT night FROM last_scan)
)
SELECT * EXCLUDE (last_night), last_night = (SELECT night FROM last_scan) AS in_last_scan
FROM (FROM failing UNION ALL FROM useless)
