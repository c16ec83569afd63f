-- Cipher suites
-- What was negotiated in each session with a server of an MX host with TLSA records.
--   cipher_suite: its IANA name
--   tls_version: the TLS version
--   sessions: sessions
--   percent: their share
SELECT cipher_suite, tls_version, count(*) AS sessions,
  percent(count(*), sum(count(*)) OVER ()) AS percent
FROM (SELECT DISTINCT cipher_suite, tls_version, address, base_domain, algorithm FROM host_chains)
GROUP BY cipher_suite, tls_version
ORDER BY sessions DESC, cipher_suite, tls_version
