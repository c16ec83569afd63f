-- Problems of MX hosts
-- One row for each MX host with a standing problem, the one with most domains first.
SELECT
  'host' AS kind, subject, standing.operator, standing.status, standing.reason,
  CASE
    WHEN NOT (SELECT usable FROM nights ORDER BY night DESC LIMIT 1) THEN 'fault-of-ours'
    WHEN in_last_scan THEN 'stands'
    WHEN now.reason = 'opted-out' THEN 'opted-out'
    ELSE 'not-judged'
  END AS sight,
  first_seen, last_seen, scans, days, times_before, good_before,
  coalesce(addresses, []::VARCHAR[]) AS addresses,
  coalesce(now.domains, 0)::BIGINT AS domains, coalesce(hit, 0)::BIGINT AS hit,
  coalesce(sample, []::VARCHAR[]) AS sample
FROM standing
LEFT JOIN (
  SELECT mx_host AS subject, reason, domains FROM night_hosts
  WHERE night = (SELECT max(night) FROM nights)
) AS now USING (subject)
LEFT JOIN hits USING (subject)
LEFT JOIN host_addresses USING (subject)
WHERE kind = 'host'
ORDER BY hit DESC, subject
