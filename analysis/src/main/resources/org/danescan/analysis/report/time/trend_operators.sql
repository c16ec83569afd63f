-- Operators over time
-- Adoption by operator, for each scan: operators with DANE of the 1,000 with most domains in the last scan. A scan in which the operator had no DANE has no row.
--   started_at: when the scan began
--   usable: whether the scan is compared with others
--   operator: the operator
--   domains: domains that use it
--   signed: of them with a secure MX RRset
--   valid_dane: domains with valid DANE
--   failing_dane: domains with an MX host, of this operator or another, that does not meet its TLSA records
SELECT
  started_at, usable, operator, night_operators.domains, night_operators.signed,
  night_operators.valid_dane, night_operators.failing_dane
FROM night_operators JOIN nights USING (night)
SEMI JOIN (FROM operator_adoption ORDER BY domains DESC, operator LIMIT 1000) AS largest USING (operator)
ORDER BY operator, night
