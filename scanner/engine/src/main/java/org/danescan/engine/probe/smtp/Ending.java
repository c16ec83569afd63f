package org.danescan.engine.probe.smtp;

import org.danescan.core.observe.SessionEnd;

/**
 * How a dialogue ended.
 *
 * @param end what happened
 * @param detail what the socket, the server or the TLS library said; may be empty
 */
public record Ending(SessionEnd end, String detail) {}
