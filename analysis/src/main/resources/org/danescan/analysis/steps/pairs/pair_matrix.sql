-- Transitions by scan
-- How many domains went from one status to another, or kept theirs.
SELECT
  getvariable('earlier')::INTEGER AS from_night,
  getvariable('later')::INTEGER AS night,
  from_status, to_status, count(*) AS domains
FROM changed
GROUP BY ALL
UNION ALL
SELECT
  getvariable('earlier')::INTEGER, getvariable('later')::INTEGER, status, status,
  domains - coalesce(arrived, 0)
FROM (SELECT status, domains FROM night_statuses WHERE night = getvariable('later'))
LEFT JOIN (SELECT to_status AS status, count(*) AS arrived FROM changed GROUP BY to_status) USING (status)
WHERE domains > coalesce(arrived, 0)
