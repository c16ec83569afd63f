-- Servers with other certificates
-- What each scan that can be compared saw of each server that sent different certificates in different scans.
CREATE OR REPLACE TABLE server_sights AS
WITH seen AS (
  SELECT mx_host, base_domain, address, algorithm, night, started_at, chain, leaf
  FROM night_chains JOIN nights USING (night)
  WHERE usable AND leaf IS NOT NULL
)
SELECT mx_host, base_domain, address, algorithm, started_at, chain, ttl, records
FROM seen
SEMI JOIN (
  SELECT mx_host, address, algorithm FROM seen GROUP BY ALL HAVING count(DISTINCT leaf) > 1
) USING (mx_host, address, algorithm)
JOIN night_rrsets USING (mx_host, base_domain, night)
ORDER BY mx_host, base_domain, address, algorithm, night
