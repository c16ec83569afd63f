/** Whether a certificate chain matches a TLSA RRset: RFC 6698 §2, RFC 7671 §4–§5, RFC 7672 §3. */
package org.danescan.core.dane;
