-- Changed MX hosts
-- Those with most domains first.
SELECT mx_host, operator, change, from_status, from_reason, to_status, to_reason, domains
FROM pair_hosts
ORDER BY domains DESC, mx_host
