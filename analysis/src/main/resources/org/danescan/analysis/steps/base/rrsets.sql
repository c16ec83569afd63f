-- TLSA RRsets
-- For each MX host the secure TLSA RRset that applies to it (RFC 7672 §2.2.3); hosts that are aliases of one another share one.
CREATE OR REPLACE TABLE rrsets AS
SELECT mx_host, status, found.base_domain, found.ttl, found.records
FROM (
  SELECT mx_host, status, tlsa_base_domain, unnest(tlsa) AS found
  FROM hosts
  WHERE tlsa_base_domain IS NOT NULL
)
WHERE found.base_domain = tlsa_base_domain AND found.outcome = 'answer' AND found.dnssec = 'secure'
