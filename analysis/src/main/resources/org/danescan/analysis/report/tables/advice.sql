-- Advice
-- What could be better at MX hosts, whether it is a failure or not.
--   advice: one token for each piece of advice
--   hosts: MX hosts that it is for
--   percent: share of the MX hosts with TLSA records
--   domains: how many times a domain names one of them as MX host
-- needs mx_hosts.advice
SELECT advice, count(DISTINCT mx_host) AS hosts,
  percent(count(DISTINCT mx_host), (SELECT count(*) FROM rrsets)) AS percent,
  coalesce(sum(domains), 0)::BIGINT AS domains
FROM (SELECT DISTINCT mx_host, unnest(advice) AS advice FROM scan.mx_hosts)
LEFT JOIN host_operators USING (mx_host)
GROUP BY advice
ORDER BY hosts DESC, advice
