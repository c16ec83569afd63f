-- MX hosts by scan
-- The verdict on each MX host with an address.
SELECT
  getvariable('night')::INTEGER AS night,
  mx_host, operator, status, reason, host_class(status, dnssec) AS class, domains
FROM hosts JOIN host_operators USING (mx_host)
