-- Shocks
-- Operators of which at least ten domains, and at least half of those that could, changed in the same way at once: one cause at the operator rather than many at its customers.
SELECT
  getvariable('earlier')::INTEGER AS from_night,
  getvariable('later')::INTEGER AS night,
  operator, change, from_class, to_class,
  turned.domains AS domains,
  could.domains AS could
FROM (
  SELECT operator, change, from_class, to_class, count(*) AS domains, mode(to_reason) AS reason
  FROM changed JOIN changed_operators USING (domain)
  WHERE change NOT IN ('new', 'gone', 'same-class', 'other')
  GROUP BY ALL
) AS turned
JOIN (
  SELECT operator, class AS from_class, domains
  FROM night_operator_classes
  WHERE night = getvariable('earlier')
) AS could USING (operator, from_class)
WHERE turned.domains >= 10 AND turned.domains >= 0.5 * could.domains
