-- Routes
-- Domains with the same top-level domain, verdict and MX hosts are counted together, for they are far fewer than domains. broken_at: the name servers of those with broken DNSSEC. Names of the input that are no domain names are left out.
CREATE OR REPLACE TABLE routes AS
SELECT row_number() OVER () AS route, *
FROM (
  SELECT
    tld, status, reason, dnssec, delivers, adoption,
    list_transform(mx_hosts, lambda h: h.mx_host) AS hosts,
    CASE WHEN status = 'broken-dnssec' THEN name_servers.names END AS broken_at,
    count(*) AS domains
  FROM scan.domains
  WHERE status <> 'invalid-name'
  GROUP BY ALL
)
