-- Scans of use for comparison
-- Whether a scan tells of the world rather than of a fault on our side: it does not if at least half of the operators of MX hosts with DANE, three or more of them, have only hosts of which nothing could be said, or if a quarter of all lookups failed. One large operator that is down does not make a scan useless, for each counts once.
SELECT
  getvariable('night')::INTEGER AS night,
  operators, dark_operators, domains, failed_lookups,
  NOT coalesce(
    (operators >= 3 AND dark_operators >= 0.5 * operators) OR failed_lookups >= 0.25 * domains,
    false) AS usable
FROM (
  SELECT count(*) AS operators, count(*) FILTER (dark) AS dark_operators
  FROM (
    SELECT operator, bool_and(host_class(status, dnssec) = 'unknown') AS dark
    FROM hosts JOIN host_operators USING (mx_host)
    WHERE host_class(status, dnssec) IN ('valid', 'failing', 'bogus', 'unknown')
    GROUP BY operator
  )
), (
  SELECT
    coalesce(sum(domains), 0)::BIGINT AS domains,
    coalesce(sum(domains) FILTER (status = 'lookup-failed'), 0)::BIGINT AS failed_lookups
  FROM routes
)
