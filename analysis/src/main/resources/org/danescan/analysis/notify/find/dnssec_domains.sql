-- Domains whose DNSSEC fails
-- Domains whose MX lookup itself fails validation, or could not be judged by the last scan after it did, each with who can mend it. Where the DNSSEC of an MX host fails, the host is told of.
CREATE OR REPLACE TABLE dnssec_domains AS
SELECT
  domain, standing.reason, detail, first_seen, last_seen, scans, days, times_before, good_before,
  mx_outcome = 'bogus' AS judged,
  scans >= getvariable('least_scans') AND days >= getvariable('least_days') AS enough,
  unnest(responsible) AS subject,
  grouped_by
FROM standing
JOIN (
  SELECT
    domain, mx_outcome, mx_detail AS detail,
    CASE WHEN len(operators) > 0 THEN operators ELSE [coalesce(registered_domain, domain)] END AS responsible,
    CASE WHEN len(operators) > 0 THEN 'name-servers' ELSE 'zone' END AS grouped_by
  FROM (
    SELECT domain, registered_domain, mx_outcome, mx_detail
    FROM scan.domains
    WHERE domain IN (SELECT subject FROM standing WHERE kind = 'domain')
      AND (
        mx_outcome = 'bogus' OR domain_class(status) = 'unknown'
        OR NOT (SELECT usable FROM nights ORDER BY night DESC LIMIT 1))
  )
  LEFT JOIN domain_name_servers USING (domain)
) ON domain = subject
WHERE kind = 'domain' AND standing.status = 'broken-dnssec'
