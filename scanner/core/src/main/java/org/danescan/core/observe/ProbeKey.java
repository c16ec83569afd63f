package org.danescan.core.observe;

import java.net.InetAddress;
import org.danescan.core.tlsa.TlsaBaseDomain;

/**
 * What is probed once in a scan.
 *
 * @param address the server's address
 * @param base the TLSA base domain, sent in SNI
 */
public record ProbeKey(InetAddress address, TlsaBaseDomain base) {}
