-- Scans
-- The scans of this report, the earliest first. A scan that tells of a fault on our side is shown, but left out wherever scans are compared: at least half of the operators with DANE, three or more, had only hosts of which nothing could be said, or a quarter of all lookups failed.
--   started_at: when the scan began
--   scan: its directory
--   domains: domain names of its input
--   operators: operators of MX hosts to which DANE applies
--   dark_operators: of them those of whose hosts nothing could be said
--   failed_lookups: domains whose lookup failed, and not for DNSSEC's sake
--   usable: whether it is compared with others
SELECT started_at, scan, domains, operators, dark_operators, failed_lookups, usable
FROM nights
ORDER BY night
