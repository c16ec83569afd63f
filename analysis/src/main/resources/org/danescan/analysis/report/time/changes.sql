-- Changes
-- What changed from one scan to the next that can be compared. broken: a sender with DANE cannot deliver any more; fixed: it can again, with valid DANE or sound DNSSEC; withdrawn: it can again since DANE or DNSSEC is gone; gained and lost: valid DANE where there was none, and the other way round; out-of-sight and in-sight: the later or the earlier scan could not tell; same-class: another status of the same class; other: between signed, unsigned and no mail.
--   from_scan: when the earlier scan began
--   to_scan: when the later scan began
--   change: the kind of change
--   domains: domains
--   domains_in_shocks: of them those that changed with most of their operator's domains
--   hosts: MX hosts, by their own verdicts; of those that only one of the scans has, the ones that DANE applies to
WITH domains AS (
  SELECT from_night, night, change, count(*) AS domains, count(*) FILTER (shock) AS domains_in_shocks
  FROM pair_domains
  GROUP BY ALL
),
hosts AS (
  SELECT from_night, night, change, count(*) AS hosts FROM pair_hosts GROUP BY ALL
)
SELECT
  earlier.started_at AS from_scan,
  later.started_at AS to_scan,
  change,
  coalesce(domains.domains, 0) AS domains,
  coalesce(domains_in_shocks, 0) AS domains_in_shocks,
  coalesce(hosts, 0) AS hosts
FROM domains FULL JOIN hosts USING (from_night, night, change)
JOIN nights AS earlier ON earlier.night = from_night
JOIN nights AS later ON later.night = domains.night OR later.night = hosts.night
ORDER BY to_scan, domains DESC, change
