-- Flapping
-- MX hosts and domains that failed more than once with something better in between, over the scans that can be compared.
--   kind: host or domain
--   subject: the MX host or the domain
--   operator: operator of the MX host; empty for a domain
--   times: how often it began to fail
--   scans_failing: scans in which it failed
--   last_seen: the last scan in which it failed
SELECT kind, subject, any_value(operator) AS operator, count(*) AS times, sum(scans)::BIGINT AS scans_failing, max(last_seen) AS last_seen
FROM runs
WHERE fails
GROUP BY kind, subject
HAVING count(*) > 1
ORDER BY times DESC, scans_failing DESC, kind, subject
