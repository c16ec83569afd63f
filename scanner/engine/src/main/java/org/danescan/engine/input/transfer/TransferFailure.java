package org.danescan.engine.input.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** What a transfer that did not come to its end means, and what to do. */
final class TransferFailure {
  private final String zone;
  private final Optional<TsigKey> key;

  TransferFailure(TransferAddress.Zone address, Optional<TsigKey> key) {
    this.zone = address.zone().toString();
    this.key = key;
  }

  String words(IOException cause, long records) {
    if (cause instanceof Refusal refusal) {
      return refused(refusal);
    }
    if (cause instanceof SocketTimeoutException) {
      return records == 0
          ? "the server does not answer; check its address, and that it serves TCP"
          : "nothing more came after " + records + " records; try again";
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return "there is no connection to the server (" + cause.getMessage() + "); check its address";
    }
    if (cause instanceof EOFException || cause instanceof SocketException) {
      return "the transfer was cut off after " + records + " records; try again";
    }
    return "the answer is malformed (" + cause.getMessage() + "), after " + records + " records";
  }

  private String refused(Refusal refusal) {
    if (key.isPresent() && refusal.keyError().isPresent()) {
      return ofKey(key.get(), refusal.keyError().get(), refusal.code().equals(Refusal.UNSIGNED));
    }
    return switch (refusal.code()) {
      case "REFUSED" ->
          "the server refuses (REFUSED); have it allow transfers of "
              + zone
              + key.map(used -> " with the key " + used).orElse(" to this machine")
              + (key.isEmpty() ? ", or give the key that it asks for with --tsig-key" : "");
      case "NOTAUTH" ->
          "the server has no zone " + zone + " (NOTAUTH); name one that is authoritative for it";
      case "NXDOMAIN" -> "the server knows no zone " + zone + " (NXDOMAIN); check the name";
      default -> "the server gives no zone (" + refusal.code() + ")";
    };
  }

  /** RFC 8945 §5.2: the errors that a key can meet. */
  private static String ofKey(TsigKey key, String error, boolean ofAnswer) {
    String what =
        switch (error) {
          case "BADKEY" -> "it does not know it; compare name and algorithm";
          case "BADSIG" -> "the secret is another; compare it";
          case "BADTIME" -> "the clocks differ; set them";
          default -> "compare name, algorithm, secret and clock";
        };
    return (ofAnswer
            ? "the server's answer is not signed with the key "
            : "the server does not accept the key ")
        + key
        + " ("
        + error
        + "): "
        + what;
  }
}
