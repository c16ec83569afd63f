/**
 * The private internet's certificate authorities: from a plan of a chain to keys, certificates and
 * the TLSA records that match them, or miss them narrowly.
 */
package org.danescan.lab.pki;
