-- Problems and how long they last
-- Each time that an MX host failed, or a domain's DNSSEC did, over the scans that can be compared. A scan that could not tell neither ends nor lengthens a problem. A problem began after the last scan that did not have it and ended before the first that does not any more, so its length is known within bounds.
--   kind: host or domain
--   subject: the MX host or the domain
--   operator: operator of the MX host; empty for a domain
--   status: the verdict when it was last seen
--   reason: its cause
--   state: open; fixed: valid DANE again, or sound DNSSEC; withdrawn: DANE or DNSSEC was given up; gone: no scan has it any more
--   good_before: the last scan before that did not have it; null if the first scan has it
--   first_seen: the first scan that has it
--   last_seen: the last scan that has it
--   good_after: the first scan that does not have it any more; null while it is open
--   scans: how many scans have it
--   days_at_least: days from first_seen to last_seen
--   days_at_most: days from good_before to good_after; null where either is not known
--   times_before: how often the subject failed before, as far as the scans tell
--   domains: domains that name the MX host, when it was last seen
SELECT
  kind, subject, operator, status, reason,
  CASE
    WHEN good_after IS NULL THEN 'open'
    WHEN is_repair(last_class, next_class) THEN 'fixed'
    WHEN next_class = 'gone' THEN 'gone'
    ELSE 'withdrawn'
  END AS state,
  good_before, first_seen, last_seen, good_after, scans,
  round(date_diff('second', first_seen, last_seen) / 86400.0, 2) AS days_at_least,
  round(date_diff('second', good_before, good_after) / 86400.0, 2) AS days_at_most,
  times_before, domains
FROM runs
WHERE fails
ORDER BY first_seen, domains DESC, kind, subject
