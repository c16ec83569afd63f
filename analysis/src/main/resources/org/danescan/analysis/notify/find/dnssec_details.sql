-- Details of DNSSEC problems
-- For each who is told: by what the domains were grouped, and the causes, the most frequent first, each with some of the domains.
SELECT
  subject, any_value(grouped_by) AS grouped_by,
  list({'reason': reason, 'domains': domains, 'sample': sample} ORDER BY domains DESC, reason) AS causes
FROM (
  SELECT
    subject, grouped_by, reason, count(*) AS domains,
    min({'domain': domain, 'detail': detail}, getvariable('sample')) AS sample
  FROM dnssec_domains
  WHERE enough AND judged AND subject IN (SELECT subject FROM told_now WHERE kind = 'dnssec')
  GROUP BY ALL
)
GROUP BY subject
