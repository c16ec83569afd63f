-- Domains with problems by top-level domain
-- Domains that a sender with DANE cannot deliver to; up to 50 of each top-level domain, in the order of their names.
--   tld: the top-level domain
--   domain: the domain
--   status: the verdict
--   reason: its cause
--   detail: what was seen
SELECT split_part(domain, '.', -1) AS tld, domain, status, reason, detail
FROM night_failing
WHERE night = (SELECT max(night) FROM nights)
QUALIFY row_number() OVER (PARTITION BY tld ORDER BY domain) <= 50
ORDER BY tld, domain
