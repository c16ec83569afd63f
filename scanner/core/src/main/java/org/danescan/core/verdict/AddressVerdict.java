package org.danescan.core.verdict;

import java.net.InetAddress;
import java.util.List;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;

/**
 * The verdict on one address of an MX host with usable TLSA records.
 *
 * @param address the address
 * @param status one of {@link MxHostStatus#VALID_DANE}, {@link MxHostStatus#TLSA_MISMATCH}, {@link
 *     MxHostStatus#NO_STARTTLS}, {@link MxHostStatus#TLS_FAILED}, {@link MxHostStatus#UNREACHABLE},
 *     {@link MxHostStatus#INCONCLUSIVE}
 * @param reason the cause
 * @param detail the cause in words; may be empty
 * @param algorithms one for each certificate key algorithm that the server has
 */
public record AddressVerdict(
    InetAddress address,
    MxHostStatus status,
    Reason reason,
    String detail,
    List<AlgorithmVerdict> algorithms) {
  public AddressVerdict {
    algorithms = List.copyOf(algorithms);
  }
}
