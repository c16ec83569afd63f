-- Subjects over time
-- Each MX host and each domain that failed in some scan, in each scan that can be compared; domains only for DNSSEC, as other failures are those of their hosts. A scan that does not have it says gone.
CREATE OR REPLACE TABLE subject_nights AS
WITH usable AS (SELECT night, started_at FROM nights WHERE usable),
states AS (
  SELECT 'host' AS kind, mx_host AS subject, operator, night, status, reason, class, domains
  FROM night_hosts
  WHERE mx_host IN (SELECT mx_host FROM night_hosts SEMI JOIN usable USING (night) WHERE is_broken(class))
  UNION ALL
  SELECT 'domain', domain, '', night, status, reason, domain_class(status), 1
  FROM domain_states
  WHERE domain IN (
    SELECT domain FROM domain_states SEMI JOIN usable USING (night) WHERE status = 'broken-dnssec')
)
SELECT
  kind, subject, usable.night, started_at,
  max(operator) OVER (PARTITION BY kind, subject) AS operator,
  coalesce(status, '') AS status, coalesce(reason, '') AS reason,
  coalesce(class, 'gone') AS class, coalesce(domains, 0) AS domains
FROM (SELECT DISTINCT kind, subject FROM states)
CROSS JOIN usable
LEFT JOIN states USING (kind, subject, night)
