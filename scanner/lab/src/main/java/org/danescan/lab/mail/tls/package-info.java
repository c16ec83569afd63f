/**
 * The server's side of TLS on the Java platform's JSSE: which chain is shown to whom, and which
 * protocol versions are spoken.
 */
package org.danescan.lab.mail.tls;
