-- Addresses of MX hosts
-- For each MX host with a standing problem the addresses that the last scan found.
CREATE OR REPLACE TABLE host_addresses AS
SELECT mx_host AS subject, list_concat(ipv4.records, ipv6.records) AS addresses
FROM scan.mx_hosts
WHERE mx_host IN (SELECT subject FROM standing WHERE kind = 'host')
QUALIFY row_number() OVER (PARTITION BY mx_host ORDER BY scanned_at DESC) = 1
