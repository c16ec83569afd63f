-- Failure rates
-- The same failures counted in three ways, for published figures differ by which is meant. A TLSA record fails if no server of its MX host sends a certificate that it is about; an RRset as a whole is met by one record, so that a record for the next key counts as failing here. An MX host fails if its verdict is tlsa-mismatch, no-starttls or tls-failed; a domain if one of its MX hosts does. What could not be seen is left out.
--   counted_by: record, host or domain
--   judged: how many could be judged
--   failing: how many of them fail
--   percent: their share
WITH judged AS (
  SELECT mx_host, status, status <> 'valid-dane' AS fails
  FROM hosts
  WHERE status IN ('valid-dane', 'tlsa-mismatch', 'no-starttls', 'tls-failed')
),
counts AS (
  SELECT 1 AS place, 'record' AS counted_by, count(*) AS judged, count(*) FILTER (NOT matches) AS failing
  FROM (
    SELECT base_domain, usage, selector, matching_type, data, bool_or(matches) AS matches
    FROM records
    WHERE matches IS NOT NULL
    GROUP BY ALL
  )
  UNION ALL
  SELECT 2, 'host', count(*), count(*) FILTER (fails) FROM judged
  UNION ALL
  SELECT 3, 'domain', coalesce(sum(domains), 0), coalesce(sum(domains) FILTER (fails), 0)
  FROM (
    SELECT route, any_value(domains) AS domains, bool_or(fails) AS fails
    FROM dane_routes JOIN route_hosts USING (route) JOIN judged USING (mx_host)
    GROUP BY route
  )
)
SELECT counted_by, judged::BIGINT AS judged, failing::BIGINT AS failing, percent(failing, judged) AS percent
FROM counts
ORDER BY place
