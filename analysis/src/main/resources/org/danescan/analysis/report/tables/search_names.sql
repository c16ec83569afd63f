-- Names that the search finds
-- MX hosts and domains that a sender with DANE cannot deliver to: the 10,000 hosts that most domains name, and the first 100,000 domains in the order of their names.
--   name: the MX host or the domain
--   kind: host or domain
--   status: the verdict
--   reason: its cause
--   detail: what was seen, its first 200 characters
SELECT mx_host AS name, 'host' AS kind, status, reason, left(detail, 200) AS detail
FROM (
  SELECT hosts.*
  FROM hosts LEFT JOIN host_operators USING (mx_host)
  WHERE is_broken(host_class(status, dnssec))
  ORDER BY domains DESC, mx_host
  LIMIT 10000
)
UNION ALL
SELECT domain, 'domain', status, reason, left(detail, 200)
FROM (
  FROM night_failing WHERE night = (SELECT max(night) FROM nights) ORDER BY domain LIMIT 100000
)
ORDER BY name, kind
