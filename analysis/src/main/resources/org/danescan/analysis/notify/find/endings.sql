-- Endings
-- What was told of and is over: the last scan can tell, and the subject does not fail.
SELECT kind, subject,
  CASE
    WHEN kind = 'dnssec' OR is_repair(host_class(told.status, 'bogus'), class) THEN 'repaired'
    WHEN class IS NULL OR class = 'none' THEN 'gone'
    ELSE 'withdrawn'
  END AS ending
FROM (SELECT kind, subject, arg_max(status, told_at) AS status FROM told_before GROUP BY ALL) AS told
LEFT JOIN (
  SELECT 'host' AS kind, mx_host AS subject, class FROM night_hosts
  WHERE night = (SELECT max(night) FROM nights)
) USING (kind, subject)
WHERE (SELECT usable FROM nights ORDER BY night DESC LIMIT 1)
  AND (kind, subject) NOT IN (
    SELECT (kind, subject) FROM standing WHERE kind = 'host' AND status <> 'unusable-tlsa'
    UNION ALL
    SELECT ('dnssec', subject) FROM dnssec_domains)
  AND coalesce(class, 'gone') <> 'unknown'
ORDER BY kind, subject
