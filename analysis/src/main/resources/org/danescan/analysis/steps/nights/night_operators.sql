-- Adoption by operator and scan
-- Operators with DANE.
SELECT getvariable('night')::INTEGER AS night, *
FROM operator_adoption
WHERE valid_dane + partial_dane + failing_dane > 0
