/** Zone files in master format (RFC 1035 §5), read for their delegations alone. */
package org.danescan.engine.input.zone;
