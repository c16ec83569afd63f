-- MX hosts with problems
-- MX hosts that a sender with DANE cannot deliver to, with the number of domains that name them; the 10,000 with most domains.
--   mx_host: the MX host
--   operator: its operator
--   status: the verdict
--   reason: its cause
--   meaning: the cause in words
--   detail: what was seen
--   domains: domains that name it as MX host
SELECT mx_host, operator, status, reason, coalesce(meaning, '') AS meaning, detail, coalesce(domains, 0)::BIGINT AS domains
FROM hosts
LEFT JOIN host_operators USING (mx_host)
LEFT JOIN reason_words USING (reason)
WHERE status IN ('tlsa-mismatch', 'no-starttls', 'tls-failed', 'tlsa-lookup-failed')
  OR (status = 'address-lookup-failed' AND dnssec = 'bogus')
ORDER BY domains DESC, mx_host
LIMIT 10000
