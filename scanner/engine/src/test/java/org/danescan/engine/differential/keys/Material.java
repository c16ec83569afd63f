package org.danescan.engine.differential.keys;

import java.security.PrivateKey;
import java.util.Optional;
import org.danescan.core.octets.Octets;

/**
 * A key that no zone owns yet.
 *
 * @param algorithm the DNSSEC algorithm
 * @param published the public key field of a DNSKEY record
 * @param secret what signs; none for an algorithm that is not implemented here
 */
public record Material(int algorithm, Octets published, Optional<PrivateKey> secret) {}
