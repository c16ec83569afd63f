-- MX operators with most domains
-- Operator: the registered domain in an MX host's name. A domain counts once for each operator that it uses; shares are of the operator's domains, but the first of all domains with an MX host.
WITH used AS (
  SELECT DISTINCT route, operator
  FROM (SELECT route, unnest(hosts) AS mx_host FROM routes)
  JOIN operators USING (mx_host)
)
SELECT
  operator,
  sum(domains)::BIGINT AS domains,
  100.0::DOUBLE * sum(domains) / (SELECT sum(domains) FROM routes WHERE len(hosts) > 0) AS "share %",
  100.0::DOUBLE * sum(CASE adoption WHEN 'valid-dane' THEN domains ELSE 0 END) / sum(domains) AS "valid DANE %",
  100.0::DOUBLE * sum(CASE adoption WHEN 'tlsa-mismatch' THEN domains ELSE 0 END) / sum(domains) AS "mismatch %",
  100.0::DOUBLE * sum(CASE adoption WHEN 'signed-without-dane' THEN domains ELSE 0 END) / sum(domains) AS "without DANE %",
  100.0::DOUBLE * sum(CASE adoption WHEN 'no-dnssec' THEN domains ELSE 0 END) / sum(domains) AS "no DNSSEC %"
FROM used JOIN routes USING (route)
GROUP BY operator
ORDER BY sum(domains) DESC, operator
LIMIT 10
