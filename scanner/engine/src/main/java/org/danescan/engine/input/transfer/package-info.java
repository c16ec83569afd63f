/** Zones from name servers: transfers (RFC 5936), signed with a shared key (RFC 8945) or not. */
package org.danescan.engine.input.transfer;
