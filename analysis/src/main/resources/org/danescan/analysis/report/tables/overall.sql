-- Overall
-- The adoption of DANE for SMTP in one view; each figure counts domains of the input, each once.
--   figure: what is counted
--   domains: how many
--   of: the figure that the share is of
--   percent: share in percent
--   meaning: the figure in words
WITH totals AS (
  SELECT
    sum(domains) AS input,
    sum(domains) FILTER (len(hosts) > 0) AS with_mx,
    sum(domains) FILTER (len(hosts) > 0 AND dnssec = 'secure') AS signed,
    (SELECT sum(domains) FROM dane_routes) AS with_dane,
    sum(domains) FILTER (adoption = 'valid-dane') AS valid_dane,
    sum(domains) FILTER (adoption = 'tlsa-mismatch') AS failing_dane,
    sum(domains) FILTER (status = 'partial-dane') AS partial_dane,
    sum(domains) FILTER (adoption = 'broken-dnssec') AS broken_dnssec,
    sum(domains) FILTER (adoption NOT IN ('undetermined', 'not-applicable')) AS judged,
    sum(domains) FILTER (adoption = 'undetermined') AS undetermined
  FROM routes
)
SELECT figure, coalesce(value, 0)::BIGINT AS domains, of, percent(coalesce(value, 0), whole) AS percent, meaning
FROM totals, LATERAL (
  VALUES
    (1, 'input', input, 'input', input, 'domain names of the input'),
    (2, 'with-mx', with_mx, 'input', input, 'domains with at least one MX host, the implicit one among them'),
    (3, 'judged', judged, 'input', input, 'domains with mail that could be judged'),
    (4, 'signed', signed, 'with-mx', with_mx, 'domains whose MX RRset, or its absence, is secure'),
    (5, 'with-dane', with_dane, 'signed', signed, 'signed domains of whose MX hosts at least one has TLSA records'),
    (6, 'valid-dane', valid_dane, 'signed', signed, 'domains each of whose MX hosts that can be judged has valid DANE'),
    (7, 'partial-dane', partial_dane, 'with-dane', with_dane, 'domains with valid DANE at some MX hosts and none at others'),
    (8, 'failing-dane', failing_dane, 'with-dane', with_dane, 'domains with an MX host that does not meet its TLSA records'),
    (9, 'broken-dnssec', broken_dnssec, 'judged', judged, 'domains whose DNSSEC fails validation'),
    (10, 'undetermined', undetermined, 'input', input, 'domains of which nothing can be said this time')
) AS figures (place, figure, value, of, whole, meaning)
ORDER BY place
