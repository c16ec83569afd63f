-- TLSA RRsets by scan
-- What applied to each MX host.
SELECT getvariable('night')::INTEGER AS night, mx_host, base_domain, ttl, records FROM rrsets
