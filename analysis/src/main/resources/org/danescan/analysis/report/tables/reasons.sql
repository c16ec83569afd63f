-- Domains by status and cause
-- The cause beside the verdict, where there is one to add.
--   status: the verdict
--   reason: its cause, one token
--   meaning: the cause in words
--   domains: how many domains have both
--   percent: share of all domains
--   percent_of_status: share of the domains with that status
SELECT
  status,
  reason,
  coalesce(any_value(meaning), '') AS meaning,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), sum(sum(domains)) OVER ()) AS percent,
  percent(sum(domains), sum(sum(domains)) OVER (PARTITION BY status)) AS percent_of_status
FROM routes LEFT JOIN reason_words USING (reason)
GROUP BY status, reason
ORDER BY domains DESC, status, reason
