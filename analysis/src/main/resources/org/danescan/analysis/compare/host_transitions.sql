-- MX hosts from status to status
-- Those that changed.
SELECT from_status, to_status, count(*) AS mx_hosts, sum(domains)::BIGINT AS domains
FROM pair_hosts
GROUP BY ALL
ORDER BY mx_hosts DESC, from_status, to_status
