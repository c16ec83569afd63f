-- Domains from status to status
-- Empty where only one of the scans has the domain.
SELECT from_status, to_status, domains FROM pair_matrix ORDER BY domains DESC, from_status, to_status
