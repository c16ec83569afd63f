-- TLSA RRsets by what they hold
-- The parameters of all records of an RRset together, which show how its operator means to roll over: several records with the same parameters for keys of the server (current and next), or records for the server and for its issuer (RFC 7671 §8).
--   records: the parameters of the records, sorted
--   scheme: single record, current and next, current and issuer, issuers only, one key in several forms, or other (with records that no sender can use)
--   hosts: MX hosts
--   hosts_percent: share of the MX hosts with TLSA records
--   valid: of them with valid DANE
--   domains: how many times a domain with DANE names one of them as MX host
WITH shapes AS (
  SELECT
    mx_host, status,
    list_sort(list_transform(records, lambda r: concat_ws(' ', r.usage, r.selector, r.matching_type))) AS shape,
    len(list_filter(records, lambda r: r.usage = 3)) AS servers,
    len(list_filter(records, lambda r: r.usage = 2)) AS issuers,
    servers > len(list_distinct(list_filter(shape, lambda s: s[1] = '3'))) AS keys
  FROM rrsets
),
weights AS (
  SELECT mx_host, sum(domains) AS domains
  FROM route_hosts JOIN dane_routes USING (route)
  GROUP BY mx_host
)
SELECT
  array_to_string(shape, ' + ') AS records,
  CASE
    WHEN servers + issuers <> len(any_value(shape)) THEN 'other'
    WHEN servers + issuers = 1 THEN 'single record'
    WHEN servers = 0 THEN 'issuers only'
    WHEN issuers > 0 THEN 'current and issuer'
    WHEN keys THEN 'current and next'
    ELSE 'one key in several forms'
  END AS scheme,
  count(*) AS hosts,
  percent(count(*), sum(count(*)) OVER ()) AS hosts_percent,
  count(*) FILTER (status = 'valid-dane') AS valid,
  coalesce(sum(domains), 0)::BIGINT AS domains
FROM shapes LEFT JOIN weights USING (mx_host)
GROUP BY shape, servers, issuers, keys
ORDER BY hosts DESC, records
LIMIT 200
