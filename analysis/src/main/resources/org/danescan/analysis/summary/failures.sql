-- Most frequent causes of failures
-- Domains whose mail a sender with DANE would not, or could not tonight, deliver securely, by status and cause; share of all such domains.
SELECT
  status,
  reason,
  coalesce(meaning, '') AS meaning,
  sum(domains)::BIGINT AS domains,
  100.0::DOUBLE * sum(domains) / sum(sum(domains)) OVER () AS "share %"
FROM routes LEFT JOIN reasons USING (reason)
WHERE status IN (
  'lookup-failed', 'broken-dnssec', 'tlsa-mismatch', 'no-starttls', 'tls-failed', 'unreachable',
  'inconclusive')
GROUP BY ALL
ORDER BY sum(domains) DESC, status, reason
LIMIT 15
