-- DNSSEC failures
-- Domains whose DNSSEC fails validation, by cause, top-level domain, operator of their name servers and operator of their MX hosts; the 200 combinations with most domains. A domain with several operators counts once for each combination.
--   reason: the cause
--   meaning: the cause in words
--   tld: the top-level domain
--   dns_operator: an operator of their name servers, the registered domain in a name server's name; empty where none is known
--   operator: an operator of their MX hosts; empty where none is known, as where the MX lookup itself fails
--   domains: domains
WITH broken AS (
  SELECT route AS id, reason, tld, hosts, broken_at AS names, domains
  FROM routes
  WHERE status = 'broken-dnssec'
),
mail AS (
  SELECT DISTINCT id, operator
  FROM (SELECT id, unnest(hosts) AS mx_host FROM broken) JOIN host_operators USING (mx_host)
),
dns AS (
  SELECT DISTINCT id, operator AS dns_operator
  FROM (SELECT id, unnest(names) AS name_server FROM broken) JOIN name_server_operators USING (name_server)
)
SELECT
  reason, coalesce(any_value(meaning), '') AS meaning, tld,
  coalesce(dns_operator, '') AS dns_operator, coalesce(operator, '') AS operator,
  sum(domains)::BIGINT AS domains
FROM broken LEFT JOIN mail USING (id) LEFT JOIN dns USING (id) LEFT JOIN reason_words USING (reason)
GROUP BY reason, tld, dns_operator, operator
ORDER BY domains DESC, reason, tld, dns_operator, operator
LIMIT 200
