-- Concentration
-- How many domains the largest operators of MX hosts take: of all domains with MX hosts, and of those with valid DANE. Operators are ranked by those domains; a domain with MX hosts of several of them counts once.
--   largest: how many operators
--   domains: domains with MX hosts that use one of the largest by domains
--   percent: share of all domains with MX hosts
--   valid_dane: domains with valid DANE that use one of the largest by valid DANE
--   valid_dane_percent: share of all domains with valid DANE
WITH ranked AS (
  SELECT
    operator,
    row_number() OVER (ORDER BY domains DESC, operator) AS rank,
    row_number() OVER (ORDER BY valid_dane DESC, operator) AS valid_rank
  FROM operator_adoption
),
best AS (
  SELECT route, min(rank) AS rank, min(valid_rank) AS valid_rank
  FROM operator_routes JOIN ranked USING (operator)
  GROUP BY route
)
SELECT
  largest,
  coalesce(sum(domains) FILTER (rank <= largest), 0)::BIGINT AS domains,
  percent(coalesce(sum(domains) FILTER (rank <= largest), 0), sum(domains)) AS percent,
  coalesce(sum(domains) FILTER (valid_rank <= largest AND adoption = 'valid-dane'), 0)::BIGINT AS valid_dane,
  percent(
    coalesce(sum(domains) FILTER (valid_rank <= largest AND adoption = 'valid-dane'), 0),
    sum(domains) FILTER (adoption = 'valid-dane')) AS valid_dane_percent
FROM best JOIN routes USING (route)
CROSS JOIN (VALUES (1), (5), (10), (20), (50), (100), (1000)) AS sizes (largest)
GROUP BY largest
ORDER BY largest
