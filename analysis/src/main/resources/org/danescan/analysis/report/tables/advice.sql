-- Advice
-- What could be better at MX hosts with secure TLSA records, whether it is a failure or not, and what is as it should be.
--   advice: one token for each piece of advice
--   meaning: what was seen, in words
--   change: what to do; empty where all is well
--   hosts: MX hosts that it is for
--   percent: share of the MX hosts with secure TLSA records
--   domains: how many times a domain names one of them as MX host
SELECT
  advice,
  coalesce(any_value(meaning), '') AS meaning,
  coalesce(any_value(change), '') AS change,
  count(*) AS hosts,
  percent(count(*), (SELECT count(*) FROM rrsets)) AS percent,
  coalesce(sum(domains), 0)::BIGINT AS domains
FROM (SELECT mx_host, unnest(advice) AS advice FROM hosts)
LEFT JOIN host_operators USING (mx_host)
LEFT JOIN advice_words USING (advice)
GROUP BY advice
ORDER BY hosts DESC, advice
