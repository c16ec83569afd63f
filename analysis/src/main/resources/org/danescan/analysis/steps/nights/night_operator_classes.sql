-- Classes by operator and scan
-- How many domains of each operator are in each class.
SELECT
  getvariable('night')::INTEGER AS night,
  operator,
  domain_class(status) AS class,
  sum(domains)::BIGINT AS domains
FROM operator_routes JOIN routes USING (route)
GROUP BY ALL
