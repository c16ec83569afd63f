/**
 * Rows as octets for this program alone, and for a short time: cheap to write and read back, no
 * form for others. Knows nothing of scans.
 */
package org.danescan.store.compact;
