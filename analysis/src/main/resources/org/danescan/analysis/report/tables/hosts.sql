-- MX hosts by status
-- The verdict on each distinct MX host, by its own names; hosts without an address are left out.
--   status: the verdict
--   reason: its cause
--   meaning: the cause in words
--   hosts: how many MX hosts have both
--   percent: share of all those MX hosts
--   domains: how many times a domain names one of them as MX host
SELECT
  status,
  reason,
  coalesce(any_value(meaning), '') AS meaning,
  count(*) AS hosts,
  percent(count(*), sum(count(*)) OVER ()) AS percent,
  coalesce(sum(domains), 0)::BIGINT AS domains
FROM hosts
LEFT JOIN host_operators USING (mx_host)
LEFT JOIN reason_words USING (reason)
GROUP BY status, reason
ORDER BY hosts DESC, status, reason
