-- DNSSEC failures
-- Domains whose DNSSEC fails validation, by cause, top-level domain and operator of their MX hosts; the 200 combinations with most domains. Where the MX lookup itself fails there is no operator to be seen: name servers are not part of the evidence.
--   reason: the cause
--   meaning: the cause in words
--   tld: the top-level domain
--   operator: an operator of their MX hosts; empty where none is known
--   domains: domains
SELECT reason, coalesce(any_value(meaning), '') AS meaning, tld, coalesce(operator, '') AS operator, sum(domains)::BIGINT AS domains
FROM routes
LEFT JOIN operator_routes USING (route)
LEFT JOIN reason_words USING (reason)
WHERE status = 'broken-dnssec'
GROUP BY reason, tld, operator
ORDER BY domains DESC, reason, tld, operator
LIMIT 200
