-- MX hosts
-- Each distinct MX host that has an address, or whose address lookup failed, once. Where an interrupted and resumed scan holds a host twice, the later row counts.
CREATE OR REPLACE TABLE hosts AS
SELECT
  mx_host, status, reason, detail, dnssec, tlsa_base_domain, scanned_at,
  len(ipv4.records) AS ipv4_addresses,
  len(ipv6.records) AS ipv6_addresses,
  tlsa, advice
FROM scan.mx_hosts
WHERE status IN ( -- all but no-address: a list is looked at before the other columns are read
  'valid-dane', 'tlsa-mismatch', 'no-starttls', 'tls-failed', 'unreachable', 'inconclusive',
  'unusable-tlsa', 'no-tlsa', 'insecure-host', 'tlsa-lookup-failed', 'address-lookup-failed');

DELETE FROM hosts USING (
  SELECT mx_host AS name, max(scanned_at) AS latest FROM hosts GROUP BY mx_host HAVING count(*) > 1
) AS twice
WHERE mx_host = name AND scanned_at < latest
