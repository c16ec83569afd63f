-- Adoption by operator
-- For each operator of MX hosts the domains that use it, by class. A domain with MX hosts of several operators counts once for each.
CREATE OR REPLACE TABLE operator_adoption AS
SELECT
  operator,
  sum(domains)::BIGINT AS domains,
  coalesce(sum(domains) FILTER (dnssec = 'secure'), 0)::BIGINT AS signed,
  coalesce(sum(domains) FILTER (adoption = 'valid-dane'), 0)::BIGINT AS valid_dane,
  coalesce(sum(domains) FILTER (status = 'partial-dane'), 0)::BIGINT AS partial_dane,
  coalesce(sum(domains) FILTER (adoption = 'tlsa-mismatch'), 0)::BIGINT AS failing_dane,
  coalesce(sum(domains) FILTER (adoption = 'broken-dnssec'), 0)::BIGINT AS broken_dnssec,
  coalesce(sum(domains) FILTER (adoption = 'undetermined'), 0)::BIGINT AS undetermined
FROM operator_routes JOIN routes USING (route)
GROUP BY operator
