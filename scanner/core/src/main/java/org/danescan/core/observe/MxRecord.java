package org.danescan.core.observe;

import org.danescan.core.name.DomainName;

/**
 * One MX record (RFC 5321 §5.1).
 *
 * @param preference lower is tried first, 0 to 65535
 * @param exchange the MX host; the root in a null MX (RFC 7505)
 */
public record MxRecord(int preference, DomainName exchange) {}
