-- Chains of MX hosts
-- For each MX host with TLSA records, each address and certificate key algorithm whose handshake was completed, the chain that was sent.
CREATE OR REPLACE TABLE host_chains AS
SELECT
  mx_host, base_domain, address, algorithm, tls_version, cipher_suite, chain,
  chain[1] AS leaf
FROM rrsets JOIN sessions ON tlsa_base_domain = base_domain
WHERE session_end = 'handshake-completed'
