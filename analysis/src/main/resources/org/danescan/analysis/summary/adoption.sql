-- Domains by adoption class
-- Share of all names, and share of the domains with mail that could be judged tonight.
SELECT
  adoption,
  count(*) AS domains,
  100.0::DOUBLE * count(*) / sum(count(*)) OVER () AS "share %",
  CASE
    WHEN adoption NOT IN ('undetermined', 'not-applicable') THEN
      100.0::DOUBLE * count(*)
        / sum(count(*)) FILTER (adoption NOT IN ('undetermined', 'not-applicable')) OVER ()
  END AS "of judged %"
FROM domains
GROUP BY adoption
ORDER BY domains DESC, adoption
