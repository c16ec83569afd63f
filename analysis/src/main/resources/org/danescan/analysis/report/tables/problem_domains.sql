-- Domains with problems
-- Domains that a sender with DANE cannot deliver to; up to 100 for each status and cause, in the order of their names.
--   status: the verdict
--   reason: its cause
--   domain: the domain
--   detail: what was seen
SELECT status, reason, domain, detail
FROM night_failing
WHERE night = (SELECT max(night) FROM nights)
QUALIFY row_number() OVER (PARTITION BY status, reason ORDER BY domain) <= 100
ORDER BY status, reason, domain
