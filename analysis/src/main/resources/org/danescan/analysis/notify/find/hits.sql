-- Domains hit
-- For each MX host with a standing problem the domains of the last scan that a sender with DANE cannot deliver to for it: their MX records are not insecure (RFC 7672 §2.2.1), and the host fails as seen from them, whose own names its certificate may carry (RFC 7672 §3.2.2). Only domains that fail are read.
CREATE OR REPLACE TABLE hits AS
SELECT
  host.mx_host AS subject, count(*) AS hit,
  min(domain, getvariable('sample')) AS sample
FROM (
  SELECT domain, unnest(mx_hosts) AS host
  FROM scan.domains
  WHERE is_broken(domain_class(status)) AND dnssec <> 'insecure'
)
WHERE is_broken(host_class(host.status, 'bogus'))
  AND host.mx_host IN (SELECT subject FROM standing WHERE kind = 'host')
GROUP BY host.mx_host
