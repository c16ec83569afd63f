-- Changed MX hosts
-- Each MX host with another status than in the scan before that can be compared, by domains that name it; at most 100,000 for each pair of scans. Hosts that only one of the scans has are listed if DANE applies to them.
--   to_scan: when the later scan began
--   mx_host: the MX host
--   operator: its operator
--   change: the kind of change, as in the table changes
--   from_status: the status before
--   from_reason: its cause
--   to_status: the status after
--   to_reason: its cause
--   domains: domains that name it as MX host
SELECT started_at AS to_scan, mx_host, operator, change, from_status, from_reason, to_status, to_reason, pair_hosts.domains
FROM pair_hosts JOIN nights USING (night)
QUALIFY row_number() OVER (PARTITION BY night ORDER BY pair_hosts.domains DESC, mx_host) <= 100000
ORDER BY to_scan, pair_hosts.domains DESC, mx_host
