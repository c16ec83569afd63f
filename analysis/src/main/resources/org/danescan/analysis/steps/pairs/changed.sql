-- Changed domains
-- Domains with another status than in the scan before, or that only one of the two scans has.
SELECT
  domain,
  before.status AS from_status, before.reason AS from_reason,
  after.status AS to_status, after.reason AS to_reason,
  CASE WHEN before.status IS NOT NULL THEN domain_class(before.status) END AS from_class,
  CASE WHEN after.status IS NOT NULL THEN domain_class(after.status) END AS to_class,
  change(from_class, to_class) AS change
FROM (SELECT domain, status, reason FROM earlier.domains WHERE name_fault IS NULL) AS before
FULL JOIN (SELECT domain, status, reason FROM later.domains WHERE name_fault IS NULL) AS after
  USING (domain)
WHERE before.status IS DISTINCT FROM after.status
