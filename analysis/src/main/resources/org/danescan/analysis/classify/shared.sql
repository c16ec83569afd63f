-- Shared evidence
-- MX hosts, probes and certificates that a part needs and another one holds.
CREATE TABLE needed_elsewhere AS
SELECT DISTINCT mx_host
FROM (
  SELECT DISTINCT part, mx_host
  FROM (
    SELECT file_index AS part, unnest(list_transform(mx_records, lambda r: r.exchange)) AS mx_host
    FROM read_parquet(getvariable('domains'))
    UNION ALL
    SELECT file_index, domain FROM read_parquet(getvariable('domains')) WHERE mx_outcome = 'no-data'
  )
)
ANTI JOIN (SELECT file_index AS part, mx_host FROM read_parquet(getvariable('mx_hosts')))
  USING (part, mx_host);

CREATE TABLE shared_hosts AS
SELECT * FROM read_parquet(getvariable('mx_hosts')) SEMI JOIN needed_elsewhere USING (mx_host);

-- TLSA base domains of hosts in several parts: their servers were probed for one of them.
CREATE TABLE shared_bases AS
SELECT base
FROM (
  SELECT file_index AS part, mx_host AS base FROM read_parquet(getvariable('mx_hosts'))
  UNION ALL
  SELECT file_index, unnest(list_transform(tlsa, lambda t: t.base_domain))
  FROM read_parquet(getvariable('mx_hosts'))
)
GROUP BY base HAVING min(part) <> max(part)
UNION
SELECT mx_host FROM shared_hosts
UNION
SELECT unnest(list_transform(tlsa, lambda t: t.base_domain)) FROM shared_hosts;

-- An interrupted and resumed scan can have probed a server twice: the later time counts.
CREATE TABLE shared_probes AS
SELECT * EXCLUDE (part, place)
FROM (
  SELECT *, file_index AS part, file_row_number AS place FROM read_parquet(getvariable('probes'))
) AS found
SEMI JOIN shared_bases ON base = tlsa_base_domain
QUALIFY part = arg_max(part, started_at) OVER (PARTITION BY address, tlsa_base_domain, port)
ORDER BY address, tlsa_base_domain, port, place;

CREATE TABLE shared_certificates AS
SELECT DISTINCT ON (sha256) *
FROM read_parquet(getvariable('certificates'))
SEMI JOIN (
  SELECT unnest(chain) AS sha256 FROM shared_probes
  UNION
  SELECT sha256
  FROM (
    SELECT DISTINCT file_index AS part, unnest(chain) AS sha256
    FROM read_parquet(getvariable('probes'))
  )
  ANTI JOIN (SELECT file_index AS part, sha256 FROM read_parquet(getvariable('certificates')))
    USING (part, sha256)
) USING (sha256);
