-- SMTP sessions
-- Each session with a server, for one certificate key algorithm. Where an interrupted and resumed scan probed a server twice, the later session counts.
CREATE OR REPLACE TABLE sessions AS
SELECT
  address, tlsa_base_domain, algorithm, session_end, tls_version, cipher_suite, key_proven, chain,
  started_at
FROM scan.probes;

DELETE FROM sessions USING (
  SELECT address AS a, tlsa_base_domain AS b, algorithm AS k, max(started_at) AS latest
  FROM sessions
  GROUP BY ALL
  HAVING count(*) > 1
) AS twice
WHERE address = a AND tlsa_base_domain = b AND algorithm = k AND started_at < latest
