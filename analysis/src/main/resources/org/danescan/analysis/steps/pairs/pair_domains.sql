-- Changed domains by scan
-- With their operators, and whether the change is part of a shock.
SELECT
  getvariable('earlier')::INTEGER AS from_night,
  getvariable('later')::INTEGER AS night,
  domain, change, from_status, from_reason, to_status, to_reason, from_class, to_class,
  coalesce(string_agg(operator, ' ' ORDER BY operator), '') AS operators,
  coalesce(bool_or(shock.operator IS NOT NULL), false) AS shock
FROM changed
LEFT JOIN changed_operators USING (domain)
LEFT JOIN (
  SELECT operator, change, from_class, to_class FROM pair_shocks WHERE night = getvariable('later')
) AS shock USING (operator, change, from_class, to_class)
GROUP BY ALL
