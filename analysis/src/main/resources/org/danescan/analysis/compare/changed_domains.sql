-- Changed domains
-- Those that changed alone first, then those in a shock.
SELECT domain, change, from_status, from_reason, to_status, to_reason, operators, shock
FROM pair_domains
ORDER BY shock, change, domain
