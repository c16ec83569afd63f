-- Operators of name servers
-- The 1,000 operators with most domains. An operator is the registered domain in a name server's name; a domain with name servers of several operators counts once for each. Without rows where the scan did not ask for name servers (--also ns): then only those of domains with broken DNSSEC are known.
--   operator: the operator
--   domains: domains that it serves
--   signed: of them with a secure MX RRset
--   valid_dane: domains with valid DANE
--   partial_dane: domains with valid DANE at some of their MX hosts only
--   failing_dane: domains with an MX host that does not meet its TLSA records
--   broken_dnssec: domains whose DNSSEC fails validation
--   undetermined: domains of which nothing can be said this time
--   percent: share of all domains whose name servers are known
--   signed_percent: signed of domains
--   valid_dane_percent: valid_dane of signed
--   broken_dnssec_percent: broken_dnssec of signed and broken_dnssec
WITH counted AS (
  SELECT
    operator,
    sum(domains)::BIGINT AS domains,
    coalesce(sum(domains) FILTER (dnssec = 'secure'), 0)::BIGINT AS signed,
    coalesce(sum(domains) FILTER (adoption = 'valid-dane'), 0)::BIGINT AS valid_dane,
    coalesce(sum(domains) FILTER (status = 'partial-dane'), 0)::BIGINT AS partial_dane,
    coalesce(sum(domains) FILTER (adoption = 'tlsa-mismatch'), 0)::BIGINT AS failing_dane,
    coalesce(sum(domains) FILTER (adoption = 'broken-dnssec'), 0)::BIGINT AS broken_dnssec,
    coalesce(sum(domains) FILTER (adoption = 'broken-dnssec' AND dnssec <> 'secure'), 0)::BIGINT AS not_secure,
    coalesce(sum(domains) FILTER (adoption = 'undetermined'), 0)::BIGINT AS undetermined
  FROM zone_operators JOIN zone_routes USING (zone_route)
  GROUP BY operator
)
SELECT
  operator, domains, signed, valid_dane, partial_dane, failing_dane, broken_dnssec, undetermined,
  percent(domains, (SELECT sum(domains) FROM zone_routes)) AS percent,
  percent(signed, domains) AS signed_percent,
  percent(valid_dane, signed) AS valid_dane_percent,
  percent(broken_dnssec, signed + not_secure) AS broken_dnssec_percent
FROM counted
WHERE EXISTS (SELECT 1 FROM zone_routes WHERE status <> 'broken-dnssec')
ORDER BY domains DESC, operator
LIMIT 1000
