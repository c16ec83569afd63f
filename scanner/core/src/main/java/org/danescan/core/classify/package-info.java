/**
 * Evidence in, verdict out: what an RFC 7672 sender would decide. Looks nothing up, reads no clock.
 */
package org.danescan.core.classify;
