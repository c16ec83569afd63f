-- Failing domains by scan
-- Domains that a sender with DANE cannot deliver to.
SELECT getvariable('night')::INTEGER AS night, failing.domain, status, reason, failing.detail
FROM (SELECT unnest(failing) AS failing, status, reason FROM routes)
