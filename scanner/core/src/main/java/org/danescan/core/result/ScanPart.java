package org.danescan.core.result;

import java.util.List;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;

/**
 * One chunk's results, one part of each table.
 *
 * @param number the chunk's number, from 0
 * @param domains in input order
 * @param hosts the MX hosts that this chunk saw first
 * @param probes the probes that this chunk made
 * @param certificates the certificates that this chunk saw first, DER
 */
public record ScanPart(
    int number,
    List<DomainResult> domains,
    List<MxHostResult> hosts,
    List<ProbeObservation> probes,
    List<Octets> certificates) {}
