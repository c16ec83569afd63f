-- Rollover schemes
-- How operators prepare the next change of keys, as the records and the chains that servers send show together (RFC 7671 §8, RFC 7672 §4). Unlike the table tlsa_schemes this tells a record for the next key from one for a second certificate in use.
--   scheme: the advice that says so
--   meaning: the scheme in words
--   hosts: MX hosts
--   percent: share of the MX hosts whose scheme is known
--   valid: of them with valid DANE
--   domains: how many times a domain names one of them as MX host
SELECT
  advice AS scheme,
  any_value(meaning) AS meaning,
  count(*) AS hosts,
  percent(count(*), sum(count(*)) OVER ()) AS percent,
  count(*) FILTER (status = 'valid-dane') AS valid,
  coalesce(sum(domains), 0)::BIGINT AS domains
FROM (SELECT mx_host, status, unnest(advice) AS advice FROM hosts)
LEFT JOIN host_operators USING (mx_host)
LEFT JOIN advice_words USING (advice)
WHERE starts_with(advice, 'rollover-')
GROUP BY advice
ORDER BY hosts DESC, scheme
