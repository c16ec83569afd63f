-- Routes with DANE
-- Routes of domains whose MX RRset is secure and of whose MX hosts at least one has a secure TLSA RRset, usable or not, met or not.
CREATE OR REPLACE TABLE dane_routes AS
SELECT * FROM routes
WHERE dnssec = 'secure'
  AND route IN (SELECT route FROM route_hosts WHERE mx_host IN (SELECT mx_host FROM rrsets))
