-- Breadth
-- How many different things stand behind the domains with DANE, for a few large operators make most of the domains.
--   figure: what is counted
--   all: with TLSA records
--   valid: with valid DANE
SELECT figure, "all", valid
FROM (
  SELECT 1 AS place, 'MX hosts' AS figure, count(*) AS "all", count(*) FILTER (status = 'valid-dane') AS valid
  FROM rrsets
  UNION ALL
  SELECT 2, 'operators', count(DISTINCT operator), count(DISTINCT operator) FILTER (status = 'valid-dane')
  FROM rrsets JOIN host_operators USING (mx_host)
  UNION ALL
  SELECT 3, 'TLSA RRsets', count(DISTINCT base_domain), count(DISTINCT base_domain) FILTER (status = 'valid-dane')
  FROM rrsets
  UNION ALL
  SELECT 4, 'different TLSA RRsets', count(DISTINCT records), count(DISTINCT records) FILTER (status = 'valid-dane')
  FROM rrsets
  UNION ALL
  SELECT 5, 'server certificates', count(DISTINCT leaf), count(DISTINCT leaf) FILTER (status = 'valid-dane')
  FROM host_chains JOIN rrsets USING (mx_host)
  UNION ALL
  SELECT 6, 'server addresses', count(DISTINCT address), count(DISTINCT address) FILTER (status = 'valid-dane')
  FROM rrsets JOIN sessions ON tlsa_base_domain = base_domain
)
ORDER BY place
