-- Domains by adoption class
-- The classes of the adoption survey, and the domains that no survey counts.
--   adoption: the class
--   domains: how many domains are in it
--   percent: share of all domains
--   percent_of_judged: share of the domains with mail that could be judged; null for a class of others
SELECT
  adoption,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), sum(sum(domains)) OVER ()) AS percent,
  CASE
    WHEN adoption NOT IN ('undetermined', 'not-applicable') THEN
      percent(
        sum(domains),
        sum(sum(domains)) FILTER (adoption NOT IN ('undetermined', 'not-applicable')) OVER ())
  END AS percent_of_judged
FROM routes
GROUP BY adoption
ORDER BY domains DESC, adoption
