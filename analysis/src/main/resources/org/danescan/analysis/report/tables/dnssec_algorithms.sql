-- DNSSEC algorithms
-- Algorithms of the signatures that came with answers to MX lookups, whether they hold or not. A domain counts for each algorithm that one of its signatures has. Without rows for scans of a version that did not keep them.
--   algorithm: its number (RFC 4034 appendix A.1)
--   mnemonic: its name in the IANA registry; empty for others than the usual ones
--   domains: domains
--   percent: share of the domains with signatures
--   secure: domains whose MX RRset, or its absence, is secure
--   broken_dnssec: domains whose DNSSEC fails validation
--   valid_dane: domains with valid DANE
WITH signed AS (
  SELECT mx_algorithms, dnssec, adoption, domains
  FROM routes
  WHERE len(mx_algorithms) > 0
),
names (algorithm, mnemonic) AS (
  VALUES
    (5, 'RSASHA1'), (7, 'RSASHA1-NSEC3-SHA1'), (8, 'RSASHA256'), (10, 'RSASHA512'),
    (13, 'ECDSAP256SHA256'), (14, 'ECDSAP384SHA384'), (15, 'ED25519'), (16, 'ED448')
)
SELECT
  algorithm,
  coalesce(any_value(mnemonic), '') AS mnemonic,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), (SELECT sum(domains) FROM signed)) AS percent,
  coalesce(sum(domains) FILTER (dnssec = 'secure'), 0)::BIGINT AS secure,
  coalesce(sum(domains) FILTER (adoption = 'broken-dnssec'), 0)::BIGINT AS broken_dnssec,
  coalesce(sum(domains) FILTER (adoption = 'valid-dane'), 0)::BIGINT AS valid_dane
FROM (SELECT unnest(mx_algorithms) AS algorithm, * EXCLUDE (mx_algorithms) FROM signed)
LEFT JOIN names USING (algorithm)
GROUP BY algorithm
ORDER BY domains DESC, algorithm
