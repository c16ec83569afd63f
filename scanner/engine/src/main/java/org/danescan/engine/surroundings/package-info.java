/**
 * What is looked at around a host's TLSA RRset for advice: the name above it, and what each of the
 * zone's name servers says. Only single domains are looked at so.
 */
package org.danescan.engine.surroundings;
