-- Changed MX hosts by scan
-- MX hosts with another status than in the scan before; those that only one of the two scans has are left out unless DANE applies to them there.
SELECT
  getvariable('earlier')::INTEGER AS from_night,
  getvariable('later')::INTEGER AS night,
  mx_host,
  coalesce(after.operator, before.operator) AS operator,
  change(before.class, after.class) AS change,
  before.status AS from_status, before.reason AS from_reason,
  after.status AS to_status, after.reason AS to_reason,
  before.class AS from_class, after.class AS to_class,
  coalesce(after.domains, before.domains) AS domains
FROM (SELECT * FROM night_hosts WHERE night = getvariable('earlier')) AS before
FULL JOIN (SELECT * FROM night_hosts WHERE night = getvariable('later')) AS after USING (mx_host)
WHERE before.status IS DISTINCT FROM after.status
  AND (before.mx_host IS NOT NULL OR after.class IN ('valid', 'failing', 'bogus'))
  AND (after.mx_host IS NOT NULL OR before.class IN ('valid', 'failing', 'bogus'))
