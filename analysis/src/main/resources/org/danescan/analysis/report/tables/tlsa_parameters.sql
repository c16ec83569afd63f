-- TLSA parameters
-- Certificate usage, selector and matching type of the TLSA records that apply to MX hosts. A host or a domain counts for each combination that one of its records has.
--   parameters: the three numbers as in a record
--   usage: certificate usage (RFC 6698 §2.1.1)
--   selector: 0 whole certificate, 1 public key
--   matching_type: 0 as it is, 1 SHA-256, 2 SHA-512
--   usable: whether a sender can use such records with SMTP (RFC 7672 §3.1)
--   records: distinct records
--   records_percent: share of all records
--   hosts: MX hosts
--   hosts_percent: share of the MX hosts with TLSA records
--   domains: domains with DANE
--   domains_percent: share of the domains with DANE
WITH by_record AS (
  SELECT usage, selector, matching_type, count(DISTINCT (base_domain, data)) AS records, count(DISTINCT mx_host) AS hosts
  FROM records
  GROUP BY ALL
),
by_domain AS (
  SELECT usage, selector, matching_type, sum(domains) AS domains
  FROM (
    SELECT DISTINCT route, domains, usage, selector, matching_type
    FROM (SELECT DISTINCT mx_host, usage, selector, matching_type FROM records)
    JOIN route_hosts USING (mx_host)
    JOIN dane_routes USING (route)
  )
  GROUP BY ALL
)
SELECT
  concat_ws(' ', usage, selector, matching_type) AS parameters,
  usage, selector, matching_type,
  usage IN (2, 3) AND selector IN (0, 1) AND matching_type IN (0, 1, 2) AS usable,
  records,
  percent(records, sum(records) OVER ()) AS records_percent,
  hosts,
  percent(hosts, (SELECT count(*) FROM rrsets)) AS hosts_percent,
  coalesce(domains, 0)::BIGINT AS domains,
  percent(coalesce(domains, 0), (SELECT sum(domains) FROM dane_routes)) AS domains_percent
FROM by_record LEFT JOIN by_domain USING (usage, selector, matching_type)
ORDER BY records DESC, parameters
