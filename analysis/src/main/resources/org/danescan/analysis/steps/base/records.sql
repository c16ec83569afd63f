-- TLSA records
-- Each record of each MX host's TLSA RRset, with whether its association data is that of a certificate in a chain that a server of the host sent: the first one for usage 1 and 3, any for usage 0 and 2 (RFC 6698 §2.1.1). Names and dates are not looked at. Null where no chain was seen.
CREATE OR REPLACE TABLE records AS
WITH published AS (
  SELECT
    mx_host, status, base_domain, ttl, unnest(records, recursive := true),
    mx_host IN (SELECT mx_host FROM host_chains) AS seen
  FROM rrsets
),
sent AS (
  SELECT mx_host, true AS first, leaf AS sha256 FROM host_chains
  UNION ALL
  SELECT mx_host, false, unnest(chain) FROM host_chains
)
SELECT
  * EXCLUDE (seen),
  CASE
    WHEN seen THEN (mx_host, usage % 2 = 1, selector, matching_type, data) IN (
      SELECT (mx_host, first, selector, matching_type, data) FROM sent JOIN fingerprints USING (sha256))
  END AS matches
FROM published
