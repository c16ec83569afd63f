-- DNSSEC problems
-- One row for each who runs zones whose DNSSEC fails: the operator of their name servers where the scan has name servers, else the registered domain. The one with most domains first.
SELECT
  'dnssec' AS kind, subject, subject AS operator, 'broken-dnssec' AS status,
  list_sort(list_transform(map_entries(histogram(reason)), lambda e: {'less': -e.value::BIGINT, 'reason': e.key}))[1].reason
    AS reason,
  CASE
    WHEN NOT (SELECT usable FROM nights ORDER BY night DESC LIMIT 1) THEN 'fault-of-ours'
    WHEN bool_or(judged) THEN 'stands'
    ELSE 'not-judged'
  END AS sight,
  min(first_seen) AS first_seen, max(last_seen) AS last_seen,
  max(scans) AS scans, max(days) AS days,
  coalesce(min(times_before) FILTER (enough), min(times_before)) AS times_before,
  max(good_before) FILTER (enough) AS good_before,
  []::VARCHAR[] AS addresses,
  count(*) AS domains, count(*) FILTER (enough AND judged) AS hit,
  coalesce(min(domain, getvariable('sample')) FILTER (enough AND judged), []::VARCHAR[]) AS sample
FROM dnssec_domains
GROUP BY subject
ORDER BY domains DESC, subject
