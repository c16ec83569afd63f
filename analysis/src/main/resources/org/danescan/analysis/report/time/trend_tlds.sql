-- Top-level domains over time
-- Adoption by top-level domain, for each scan.
--   started_at: when the scan began
--   usable: whether the scan is compared with others
--   tld: the top-level domain
--   domains: domains of the input
--   signed: domains with a secure MX RRset
--   valid_dane: domains with valid DANE
--   failing_dane: domains with an MX host that does not meet its TLSA records
SELECT started_at, usable, tld, night_tlds.domains, signed, valid_dane, failing_dane
FROM night_tlds JOIN nights USING (night)
ORDER BY tld, night
