-- Operators of MX hosts
-- The 1,000 operators with most domains. An operator is the registered domain in an MX host's name; a domain with MX hosts of several operators counts once for each.
--   operator: the operator
--   hosts: its MX hosts that domains of the input use
--   domains: domains that use it
--   signed: of them with a secure MX RRset
--   valid_dane: domains with valid DANE
--   partial_dane: domains with valid DANE at some of their MX hosts only
--   failing_dane: domains with an MX host, of this operator or another, that does not meet its TLSA records
--   broken_dnssec: domains whose DNSSEC fails validation
--   undetermined: domains of which nothing can be said this time
--   percent: share of all domains with MX hosts
--   valid_dane_percent: valid_dane of signed
--   valid_dane_share: share of all domains with valid DANE
WITH counted AS (
  SELECT operator, count(*) AS hosts FROM host_operators WHERE domains > 0 GROUP BY operator
)
SELECT
  operator, hosts, domains, signed, valid_dane, partial_dane, failing_dane, broken_dnssec, undetermined,
  percent(domains, (SELECT sum(domains) FROM routes WHERE len(hosts) > 0)) AS percent,
  percent(valid_dane, signed) AS valid_dane_percent,
  percent(valid_dane, (SELECT sum(domains) FROM routes WHERE adoption = 'valid-dane')) AS valid_dane_share
FROM operator_adoption JOIN counted USING (operator)
ORDER BY domains DESC, operator
LIMIT 1000
