/** Between what a scan saw and decided and the rows it is stored as, in both directions. */
package org.danescan.store.mapping;
