-- Issuers of server certificates
-- Who issued the first certificate of each chain that a server of an MX host with TLSA records sent; the 100 with most certificates. A certificate whose issuer has the name of its subject counts as self-issued.
--   issuer: issuer name, or self-issued
--   certificates: distinct certificates
--   certificates_percent: their share
--   hosts: MX hosts that have one
--   issuer_records: MX hosts of those with a TLSA record about an issuer (usage 2)
SELECT
  CASE WHEN self_issued THEN 'self-issued' ELSE coalesce(issuer, '') END AS issuer,
  count(DISTINCT leaf) AS certificates,
  percent(count(DISTINCT leaf), (SELECT count(DISTINCT leaf) FROM leaves)) AS certificates_percent,
  count(DISTINCT mx_host) AS hosts,
  count(DISTINCT mx_host) FILTER (issuer_record) AS issuer_records
FROM leaves
GROUP BY ALL
ORDER BY certificates DESC, issuer
LIMIT 100
