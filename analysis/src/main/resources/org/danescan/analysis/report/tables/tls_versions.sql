-- TLS versions
-- The version negotiated with each server of an MX host with TLSA records; a server with certificates of two kinds counts with its highest version.
--   tls_version: the version
--   addresses: servers, by address
--   percent: their share
--   hosts: MX hosts that they serve
SELECT tls_version, count(DISTINCT address) AS addresses,
  percent(count(DISTINCT address), sum(count(DISTINCT address)) OVER ()) AS percent,
  count(DISTINCT mx_host) AS hosts
FROM (SELECT address, mx_host, max(tls_version) AS tls_version FROM host_chains GROUP BY ALL)
GROUP BY tls_version
ORDER BY addresses DESC, tls_version
