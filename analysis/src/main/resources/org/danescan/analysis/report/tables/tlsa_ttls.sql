-- Time to live of TLSA RRsets
-- As the resolver gave it, so that a cached answer can have less than its zone says. A long time makes a rollover slow and a mistake last (RFC 7671 §8).
--   ttl: from how many seconds
--   label: the same in words
--   rrsets: TLSA RRsets with a time to live from this up to the next
--   percent: their share
--   hosts: MX hosts that they apply to
WITH steps (seconds, label) AS (
  VALUES
    (0, 'below 1 minute'), (60, '1 minute'), (300, '5 minutes'), (900, '15 minutes'), (3600, '1 hour'),
    (7200, '2 hours'), (21600, '6 hours'), (43200, '12 hours'), (86400, '1 day'),
    (172800, '2 days or more')
),
counted AS (
  SELECT seconds, count(DISTINCT base_domain) AS rrsets, count(*) AS hosts
  FROM rrsets ASOF JOIN steps ON ttl >= seconds
  GROUP BY seconds
)
SELECT
  seconds AS ttl, label,
  coalesce(counted.rrsets, 0) AS rrsets,
  percent(coalesce(counted.rrsets, 0), (SELECT count(DISTINCT base_domain) FROM rrsets)) AS percent,
  coalesce(hosts, 0) AS hosts
FROM steps LEFT JOIN counted USING (seconds)
ORDER BY seconds
