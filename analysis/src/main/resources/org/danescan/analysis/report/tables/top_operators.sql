-- Top 20 operators
-- The operators of MX hosts with most domains with valid DANE, with earlier scans beside: the one before that can be compared, that nearest to a month before (20 to 45 days), and that nearest to a year before (300 to 430 days). Null where there is no such scan, or the operator had no DANE then.
--   rank: place by domains now
--   operator: the operator
--   valid_dane: domains with valid DANE in the last scan
--   previous: the same in the scan before
--   month_before: the same a month before
--   year_before: the same a year before
--   percent: share of all domains with valid DANE in the last scan
WITH last AS (SELECT max(night) AS night, max(started_at) AS started_at FROM nights),
ages AS (
  SELECT nights.night, date_diff('hour', nights.started_at, last.started_at) / 24.0 AS days
  FROM nights, last
  WHERE nights.night < last.night AND usable
),
chosen AS (
  SELECT
    (SELECT night FROM last) AS now,
    (SELECT max(night) FROM ages) AS previous,
    (SELECT arg_min(night, abs(days - 30)) FROM ages WHERE days BETWEEN 20 AND 45) AS month_before,
    (SELECT arg_min(night, abs(days - 365)) FROM ages WHERE days BETWEEN 300 AND 430) AS year_before
)
SELECT
  row_number() OVER (ORDER BY valid_dane DESC, operator) AS rank,
  operator,
  valid_dane,
  (SELECT valid_dane FROM night_operators AS o WHERE o.night = previous AND o.operator = now_there.operator) AS previous,
  (SELECT valid_dane FROM night_operators AS o WHERE o.night = month_before AND o.operator = now_there.operator) AS month_before,
  (SELECT valid_dane FROM night_operators AS o WHERE o.night = year_before AND o.operator = now_there.operator) AS year_before,
  percent(
    valid_dane,
    (SELECT domains FROM night_overall WHERE night_overall.night = now AND figure = 'valid-dane')) AS percent
FROM night_operators AS now_there, chosen
WHERE now_there.night = now AND valid_dane > 0
ORDER BY rank
LIMIT 20
