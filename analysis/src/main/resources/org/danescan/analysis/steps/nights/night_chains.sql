-- Chains by scan
-- What the servers of each MX host with TLSA records sent.
SELECT getvariable('night')::INTEGER AS night, mx_host, base_domain, address, algorithm, chain, leaf
FROM host_chains
