package org.danescan.core.verdict;

/**
 * An MX host in a domain's route.
 *
 * @param preference the MX preference; 0 for the implicit MX
 * @param verdict the verdict on it, as this domain sees it: the domain's own name is a reference
 *     identifier too (RFC 7672 §3.2.2)
 */
public record RankedHost(int preference, MxHostVerdict verdict) {}
