-- Changed domains
-- Each domain with another status than in the scan before that can be compared, single changes first; at most 100,000 for each pair of scans.
--   to_scan: when the later scan began
--   domain: the domain
--   change: the kind of change, as in the table changes
--   from_status: the status before
--   from_reason: its cause
--   to_status: the status after
--   to_reason: its cause
--   operators: operators of its MX hosts
--   shock: whether it changed with most of an operator's domains
SELECT started_at AS to_scan, domain, change, from_status, from_reason, to_status, to_reason, pair_domains.operators, shock
FROM pair_domains JOIN nights USING (night)
QUALIFY row_number() OVER (PARTITION BY night ORDER BY shock, change, domain) <= 100000
ORDER BY to_scan, shock, change, domain
