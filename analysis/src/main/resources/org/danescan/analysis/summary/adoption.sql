-- Domains by adoption class
-- Share of all names, and share of the domains with mail that could be judged tonight.
SELECT
  adoption,
  sum(domains)::BIGINT AS domains,
  100.0::DOUBLE * sum(domains) / sum(sum(domains)) OVER () AS "share %",
  CASE
    WHEN adoption NOT IN ('undetermined', 'not-applicable') THEN
      100.0::DOUBLE * sum(domains)
        / sum(sum(domains)) FILTER (adoption NOT IN ('undetermined', 'not-applicable')) OVER ()
  END AS "of judged %"
FROM routes
GROUP BY adoption
ORDER BY sum(domains) DESC, adoption
