-- DANE, MTA-STS and TLS-RPT
-- Domains with mail by whether they have valid DANE and whether they announce an MTA-STS policy, and how many of each want reports on TLS. The policy itself is not fetched. Without rows where the scan did not ask for MTA-STS (--also mta-sts); where it did not ask for TLS-RPT, tls_rpt is empty.
--   protection: what they have
--   domains: domains
--   percent: share of the domains that were asked
--   mta_sts_wrong: domains whose MTA-STS record breaks the rules, or that have several; senders find none
--   mta_sts_unknown: domains whose MTA-STS lookup failed
--   tls_rpt: domains that want reports
--   tls_rpt_percent: tls_rpt of domains
--   tls_rpt_wrong: domains whose TLS-RPT record breaks the rules, or that have several
WITH asked AS (
  SELECT
    adoption = 'valid-dane' AS dane, mta_sts, tls_rpt, sum(domains) AS domains
  FROM routes
  WHERE mta_sts <> 'not-asked'
  GROUP BY ALL
),
protections (place, protection, dane, announced) AS (
  VALUES
    (1, 'DANE and MTA-STS', true, true), (2, 'DANE', true, false),
    (3, 'MTA-STS', false, true), (4, 'neither', false, false)
)
SELECT
  protection,
  coalesce(sum(domains), 0)::BIGINT AS domains,
  percent(coalesce(sum(domains), 0), (SELECT sum(domains) FROM asked)) AS percent,
  coalesce(sum(domains) FILTER (mta_sts IN ('invalid', 'several')), 0)::BIGINT AS mta_sts_wrong,
  coalesce(sum(domains) FILTER (mta_sts = 'lookup-failed'), 0)::BIGINT AS mta_sts_unknown,
  CASE WHEN (SELECT bool_or(tls_rpt <> 'not-asked') FROM asked)
    THEN coalesce(sum(domains) FILTER (tls_rpt = 'present'), 0)::BIGINT END AS tls_rpt,
  CASE WHEN (SELECT bool_or(tls_rpt <> 'not-asked') FROM asked)
    THEN percent(coalesce(sum(domains) FILTER (tls_rpt = 'present'), 0), sum(domains)) END AS tls_rpt_percent,
  coalesce(sum(domains) FILTER (tls_rpt IN ('invalid', 'several')), 0)::BIGINT AS tls_rpt_wrong
FROM protections
LEFT JOIN asked ON asked.dane = protections.dane AND (asked.mta_sts = 'present') = announced
WHERE EXISTS (SELECT 1 FROM asked)
GROUP BY place, protection
ORDER BY place
