-- Shocks
-- Operators of MX hosts of which at least ten domains, and at least half of those that could, changed in the same way at once: one cause at the operator rather than many at its customers.
SELECT operator, change, from_class, to_class, domains, could, percent(domains, could) AS percent
FROM pair_shocks
ORDER BY domains DESC, operator, change
