-- Time to repair
-- How long the problems of the table problems last: those that ended, by the days for which they were seen at least, and those that are open still.
--   kind: host or domain
--   status: the verdict when the problem was last seen
--   days: from how many days
--   ended: problems that ended
--   fixed: of them those that were repaired rather than given up
--   open: problems that no later scan saw end, also those of which the last could not tell
WITH steps (days) AS (VALUES (0), (1), (2), (3), (7), (14), (30), (60), (90), (180), (365)),
problems AS (
  SELECT *, date_diff('second', first_seen, last_seen) / 86400.0 AS lasted FROM runs WHERE fails
)
SELECT
  kind, status, days,
  count(*) FILTER (good_after IS NOT NULL) AS ended,
  count(*) FILTER (is_repair(last_class, next_class)) AS fixed,
  count(*) FILTER (good_after IS NULL) AS open
FROM problems ASOF JOIN steps ON lasted >= days
GROUP BY ALL
ORDER BY kind, status, days
