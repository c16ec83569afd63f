-- Server certificates
-- For each MX host with TLSA records the first certificates of the chains that its servers sent, each once, with whether the host has a record about a server's certificate (usage 3) or an issuer's (usage 2).
CREATE OR REPLACE TABLE leaves AS
SELECT sent.*, certificates.* EXCLUDE (sha256), usages.* EXCLUDE (mx_host)
FROM (SELECT DISTINCT mx_host, leaf FROM host_chains WHERE leaf IS NOT NULL) AS sent
JOIN certificates ON sha256 = leaf
JOIN (
  SELECT mx_host, bool_or(usage = 3) AS server_record, bool_or(usage = 2) AS issuer_record
  FROM records
  GROUP BY mx_host
) AS usages USING (mx_host)
