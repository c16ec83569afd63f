-- Address families
-- Which addresses MX hosts have.
--   family: IPv4 only, IPv6 only, or both
--   hosts: MX hosts
--   percent: share of the MX hosts with an address
--   with_dane: of them with TLSA records
--   valid_dane: of them with valid DANE
--   families_differ: of them at whose IPv4 and IPv6 addresses the outcome differs
SELECT
  CASE
    WHEN ipv4_addresses > 0 AND ipv6_addresses > 0 THEN 'IPv4 and IPv6'
    WHEN ipv4_addresses > 0 THEN 'IPv4 only'
    ELSE 'IPv6 only'
  END AS family,
  count(*) AS hosts,
  percent(count(*), sum(count(*)) OVER ()) AS percent,
  count(*) FILTER (tlsa_base_domain IS NOT NULL) AS with_dane,
  count(*) FILTER (status = 'valid-dane') AS valid_dane,
  count(*) FILTER (reason IN ('only-ipv4-matches', 'only-ipv6-matches')) AS families_differ
FROM hosts
WHERE ipv4_addresses + ipv6_addresses > 0
GROUP BY family
ORDER BY hosts DESC, family
