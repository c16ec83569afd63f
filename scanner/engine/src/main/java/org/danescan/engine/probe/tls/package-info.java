/**
 * The TLS side of a probe: Bouncy Castle's non-blocking client, restricted to one key algorithm and
 * judging nothing. Octets in, octets out, no sockets.
 */
package org.danescan.engine.probe.tls;
