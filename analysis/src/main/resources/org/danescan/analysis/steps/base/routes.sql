-- Routes
-- Domains with the same top-level domain, verdict and MX hosts, and the same of all else that is counted, are counted together, for they are far fewer than domains. broken_at: the name servers of those with broken DNSSEC. failing: the domains themselves where a sender with DANE cannot deliver. Names of the input that are no domain names are left out.
CREATE OR REPLACE TABLE routes AS
SELECT row_number() OVER () AS route, *
FROM (
  SELECT
    * EXCLUDE (domains, failing) RENAME (mx_hosts AS hosts),
    sum(domains)::BIGINT AS domains,
    flatten(list(failing) FILTER (adoption IN ('broken-dnssec', 'tlsa-mismatch'))) AS failing
  FROM scan.routes
  WHERE status <> 'invalid-name'
  GROUP BY ALL
)
