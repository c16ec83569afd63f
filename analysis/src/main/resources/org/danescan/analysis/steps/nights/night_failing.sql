-- Failing domains by scan
-- Domains that a sender with DANE cannot deliver to.
SELECT getvariable('night')::INTEGER AS night, domain, status, reason, detail
FROM scan.domains
WHERE status IN ('broken-dnssec', 'tlsa-mismatch', 'no-starttls', 'tls-failed')
