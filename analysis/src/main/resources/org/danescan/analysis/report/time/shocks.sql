-- Shocks
-- Operators of MX hosts of which at least ten domains, and at least half of those that could, changed in the same way at once: one cause at the operator rather than many at its customers.
--   from_scan: when the earlier scan began
--   to_scan: when the later scan began
--   operator: the operator
--   change: the kind of change, as in the table changes
--   from_class: the class of the verdicts before
--   to_class: and after
--   domains: domains that changed
--   could: domains of the operator that were in the class before
--   percent: their share
SELECT
  earlier.started_at AS from_scan, later.started_at AS to_scan,
  operator, change, from_class, to_class, pair_shocks.domains, could,
  percent(pair_shocks.domains, could) AS percent
FROM pair_shocks
JOIN nights AS earlier ON earlier.night = from_night
JOIN nights AS later ON later.night = pair_shocks.night
ORDER BY to_scan, pair_shocks.domains DESC, operator, change
