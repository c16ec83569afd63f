-- Changes
-- broken: a sender with DANE cannot deliver any more; fixed: it can again, with valid DANE or sound DNSSEC; withdrawn: it can again since DANE or DNSSEC is gone; gained and lost: valid DANE where there was none, and the other way round; out-of-sight and in-sight: the later or the earlier scan could not tell; same-class: another status that comes to the same; other: between signed, unsigned and no mail. MX hosts that only one of the scans has count if DANE applies to them.
SELECT change, coalesce(domains, 0) AS domains, coalesce(shock_domains, 0) AS in_shocks, coalesce(hosts, 0) AS mx_hosts
FROM (
  SELECT change, count(*) AS domains, count(*) FILTER (shock) AS shock_domains FROM pair_domains GROUP BY change
)
FULL JOIN (SELECT change, count(*) AS hosts FROM pair_hosts GROUP BY change) USING (change)
ORDER BY domains DESC, change
