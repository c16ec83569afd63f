-- How SMTP sessions end
-- Each session with a server, one for each certificate key algorithm that was tried; a handshake that is restricted to an algorithm for which the server has no certificate fails, and is no failure of the server.
--   session_end: how it ended
--   algorithm: the certificate key algorithm
--   sessions: sessions
--   percent: share of the sessions for that algorithm
SELECT session_end, algorithm, count(*) AS sessions,
  percent(count(*), sum(count(*)) OVER (PARTITION BY algorithm)) AS percent
FROM sessions
GROUP BY session_end, algorithm
ORDER BY algorithm, sessions DESC, session_end
