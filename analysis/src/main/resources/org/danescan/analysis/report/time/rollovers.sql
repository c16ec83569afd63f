-- Rollovers
-- Each time that a server of an MX host with TLSA records sent another certificate than in the scan before that can be compared. RFC 7671 §8.1: the record for the new chain is published first, the chain comes into use when two times the TTL have passed, and then the record for the old chain goes. What lies between two scans is not seen; the words for the new record: repair: no record matched the old chain, and one the new; key-kept, issuer-kept: a record matches both chains; published-in-time, published-before-use (long enough or not the scans do not tell), published-too-late, published-with-use (between the same two scans), published-after-use, not-published. For the old record: none (no record was about the old chain alone), withdrawn-before-use, withdrawn-with-use, withdrawn-after-use, still-published.
--   mx_host: the MX host
--   operator: its operator
--   algorithm: the certificate key algorithm
--   addresses: how many of its addresses changed so
--   last_old: the last scan that saw the old certificate
--   first_new: the first scan that saw the new one
--   new_record: when the record for the new chain was published
--   old_record: what became of the record for the old chain
--   published_hours: for how long at least the record was there before the new chain was used
--   ttl_hours: time to live of the TLSA RRset before
--   old_certificate: SHA-256 digest of the old certificate
--   new_certificate: SHA-256 digest of the new certificate
SELECT
  mx_host, operator, algorithm,
  count(*) AS addresses,
  last_old::TIMESTAMPTZ AS last_old,
  first_new::TIMESTAMPTZ AS first_new,
  new_record, old_record,
  round(min(published_seconds::BIGINT) / 3600.0, 2) AS published_hours,
  round(min(ttl_seconds::BIGINT) / 3600.0, 2) AS ttl_hours,
  old_leaf AS old_certificate, new_leaf AS new_certificate
FROM rollover_events LEFT JOIN operator_names USING (mx_host)
GROUP BY ALL
ORDER BY first_new, mx_host, algorithm, new_record, old_record, old_leaf, new_leaf
