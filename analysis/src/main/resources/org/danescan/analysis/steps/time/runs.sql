-- Runs
-- The scans of each subject, without those that could not tell, cut wherever it began or ended to fail.
CREATE OR REPLACE TABLE runs AS
WITH marked AS (
  SELECT *,
    is_broken(class) AS fails,
    is_broken(class) IS DISTINCT FROM lag(is_broken(class)) OVER subject_in_time AS begins
  FROM subject_nights
  WHERE class <> 'unknown'
  WINDOW subject_in_time AS (PARTITION BY kind, subject ORDER BY night)
),
numbered AS (
  SELECT *, sum(begins::INTEGER) OVER (PARTITION BY kind, subject ORDER BY night) AS run FROM marked
),
folded AS (
  SELECT
    kind, subject, run, any_value(operator) AS operator, any_value(fails) AS fails,
    arg_max(status, night) AS status, arg_max(reason, night) AS reason,
    arg_min(class, night) AS first_class, arg_max(class, night) AS last_class,
    min(started_at) AS first_seen, max(started_at) AS last_seen, count(*) AS scans,
    arg_max(domains, night) AS domains
  FROM numbered
  GROUP BY kind, subject, run
)
SELECT *,
  lag(last_seen) OVER subject_in_time AS good_before,
  lead(first_seen) OVER subject_in_time AS good_after,
  lead(first_class) OVER subject_in_time AS next_class,
  count(*) FILTER (fails) OVER (PARTITION BY kind, subject ORDER BY run ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS times_before
FROM folded
WINDOW subject_in_time AS (PARTITION BY kind, subject ORDER BY run)
