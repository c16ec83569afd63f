-- Transitions
-- How many domains went from one status to another, or kept theirs, from one scan to the next that can be compared.
--   from_scan: when the earlier scan began
--   to_scan: when the later scan began
--   from_status: the status before; null for a domain that the earlier scan does not have
--   to_status: the status after; null for a domain that the later scan does not have
--   domains: domains
SELECT earlier.started_at AS from_scan, later.started_at AS to_scan, from_status, to_status, pair_matrix.domains
FROM pair_matrix
JOIN nights AS earlier ON earlier.night = from_night
JOIN nights AS later ON later.night = pair_matrix.night
ORDER BY to_scan, pair_matrix.domains DESC, from_status, to_status
