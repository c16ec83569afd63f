-- Statuses over time
-- The verdicts on domains, for each scan.
--   started_at: when the scan began
--   usable: whether the scan is compared with others
--   status: the verdict
--   adoption: the class of the survey that it folds into
--   domains: how many domains have it
--   percent: share of all domains of that scan
SELECT started_at, usable, status, adoption, night_statuses.domains, percent
FROM night_statuses JOIN nights USING (night)
ORDER BY night, night_statuses.domains DESC, status
