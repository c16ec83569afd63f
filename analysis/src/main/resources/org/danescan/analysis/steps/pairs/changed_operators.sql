-- Operators of changed domains
-- The operators of the MX hosts that a domain had before; of a domain that had none, those that it has now.
WITH before AS (
  SELECT domain, unnest(mx_hosts).mx_host AS mx_host FROM earlier.domains SEMI JOIN changed USING (domain)
),
after AS (
  SELECT domain, unnest(mx_hosts).mx_host AS mx_host FROM later.domains SEMI JOIN changed USING (domain)
)
SELECT DISTINCT domain, operator
FROM (SELECT * FROM before UNION ALL SELECT * FROM after ANTI JOIN before USING (domain))
JOIN operator_names USING (mx_host)
