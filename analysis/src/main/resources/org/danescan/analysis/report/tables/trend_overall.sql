-- Adoption over time
-- The figures of the table overall, for each scan.
--   started_at: when the scan began
--   usable: whether the scan is compared with others
--   figure: what is counted
--   domains: how many
--   percent: share, of what the table overall says
SELECT started_at, usable, figure, night_overall.domains, percent
FROM night_overall JOIN nights USING (night)
ORDER BY night, rank
