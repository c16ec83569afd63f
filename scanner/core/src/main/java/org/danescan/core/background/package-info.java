/**
 * What is known beyond one server's chain, for naming the cause of a mismatch: earlier chains of
 * the same host, certificates of other hosts, retired public issuers. It decides no verdict.
 */
package org.danescan.core.background;
