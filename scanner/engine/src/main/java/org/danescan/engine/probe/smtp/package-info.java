/** The SMTP dialogue of a probe as a state machine: events in, actions out, no sockets. */
package org.danescan.engine.probe.smtp;
