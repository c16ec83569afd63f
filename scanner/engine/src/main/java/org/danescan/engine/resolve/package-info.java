/** Validated lookups: dnsjava's answers as our statuses, and the steps of RFC 7672 §2.2. */
package org.danescan.engine.resolve;
