/** SMTP sessions with mail servers, up to the end of the TLS handshake. */
package org.danescan.engine.probe;
