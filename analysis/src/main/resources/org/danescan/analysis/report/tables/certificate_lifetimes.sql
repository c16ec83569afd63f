-- Lifetimes that server certificates have left
-- Days from the scan's start to the end of validity of the first certificate of each chain that a server of an MX host with TLSA records sent. Dates count for DANE only where an issuer's record matches (usage 2): with a record about the server itself an expired certificate is no failure (RFC 7672 §3.1.1).
--   days: from how many days
--   label: the same in words
--   certificates: distinct certificates
--   percent: their share
--   hosts: MX hosts that have one
--   hosts_with_issuer_records_only: of them without a record about the server itself
WITH steps (days, label) AS (
  VALUES
    (-1000000, 'expired'), (0, 'below 1 week'), (7, '1 week'), (14, '2 weeks'), (30, '30 days'),
    (60, '60 days'), (90, '90 days'), (365, '1 year'), (1095, '3 years or more')
),
left_over AS (
  SELECT *, (epoch(not_after) - (SELECT epoch(started_at) FROM this_scan)) / 86400.0 AS rest
  FROM leaves
  WHERE not_after IS NOT NULL
),
counted AS (
  SELECT
    days,
    count(DISTINCT leaf) AS certificates,
    count(DISTINCT mx_host) AS hosts,
    count(DISTINCT mx_host) FILTER (NOT server_record) AS without_server_record
  FROM left_over ASOF JOIN steps ON rest >= days
  GROUP BY days
)
SELECT
  days, label,
  coalesce(certificates, 0) AS certificates,
  percent(coalesce(certificates, 0), (SELECT count(DISTINCT leaf) FROM left_over)) AS percent,
  coalesce(hosts, 0) AS hosts,
  coalesce(without_server_record, 0) AS hosts_with_issuer_records_only
FROM steps LEFT JOIN counted USING (days)
ORDER BY days
