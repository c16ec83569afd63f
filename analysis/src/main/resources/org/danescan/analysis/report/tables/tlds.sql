-- Top-level domains
-- Adoption by top-level domain of the domain.
--   tld: the top-level domain
--   domains: domains of the input
--   with_mx: of them with at least one MX host
--   signed: of those with a secure MX RRset
--   with_dane: of those with TLSA records at one or more MX hosts
--   valid_dane: domains with valid DANE
--   partial_dane: domains with valid DANE at some of their MX hosts only
--   failing_dane: domains with an MX host that does not meet its TLSA records
--   broken_dnssec: domains whose DNSSEC fails validation
--   undetermined: domains of which nothing can be said this time
--   signed_percent: signed of with_mx
--   valid_dane_percent: valid_dane of signed
--   failing_percent: failing_dane of with_dane
SELECT
  tld,
  sum(domains)::BIGINT AS domains,
  coalesce(sum(domains) FILTER (len(hosts) > 0), 0)::BIGINT AS with_mx,
  coalesce(sum(domains) FILTER (len(hosts) > 0 AND dnssec = 'secure'), 0)::BIGINT AS signed,
  coalesce(sum(domains) FILTER (dane.route IS NOT NULL), 0)::BIGINT AS with_dane,
  coalesce(sum(domains) FILTER (adoption = 'valid-dane'), 0)::BIGINT AS valid_dane,
  coalesce(sum(domains) FILTER (status = 'partial-dane'), 0)::BIGINT AS partial_dane,
  coalesce(sum(domains) FILTER (adoption = 'tlsa-mismatch'), 0)::BIGINT AS failing_dane,
  coalesce(sum(domains) FILTER (adoption = 'broken-dnssec'), 0)::BIGINT AS broken_dnssec,
  coalesce(sum(domains) FILTER (adoption = 'undetermined'), 0)::BIGINT AS undetermined,
  percent(signed, with_mx) AS signed_percent,
  percent(valid_dane, signed) AS valid_dane_percent,
  percent(failing_dane, with_dane) AS failing_percent
FROM routes LEFT JOIN (SELECT route FROM dane_routes) AS dane USING (route)
GROUP BY tld
ORDER BY domains DESC, tld
