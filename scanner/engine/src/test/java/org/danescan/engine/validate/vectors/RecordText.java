package org.danescan.engine.validate.vectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;

/** Records in presentation format, as Unbound's files have them. */
final class RecordText {
  private static final int DEFAULT_TTL = 3600;
  private static final int DSA_INTEGER = 20;
  private static final int SEQUENCE = 0x30;

  private RecordText() {}

  static Record parse(String line) throws IOException {
    byte[] text = (withNumbers(line) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    try (Master master = new Master(new ByteArrayInputStream(text), Name.root, DEFAULT_TTL)) {
      Record rr = master.nextRecord();
      if (rr == null) {
        throw new IOException("no record: " + line);
      }
      return rr instanceof RRSIGRecord signature ? withDsaOctets(signature) : rr;
    }
  }

  /** Algorithms by their numbers where the file has mnemonics. */
  private static String withNumbers(String line) {
    return line.replaceAll("\\sDSA\\s", " 3 ").replaceAll("\\sRSASHA1\\s", " 5 ");
  }

  /** A DSA signature that the file has as DER, in the form of RFC 2536 §3: T, R and S. */
  private static Record withDsaOctets(RRSIGRecord rr) {
    byte[] der = rr.getSignature();
    boolean isDer = der.length > 2 * DSA_INTEGER && der[0] == SEQUENCE;
    if (rr.getAlgorithm() != DNSSEC.Algorithm.DSA || !isDer) {
      return rr;
    }
    byte[] wire = rr.rdataToWireCanonical();
    byte[] head = Arrays.copyOf(wire, wire.length - der.length);
    byte[] rdata = Arrays.copyOf(head, head.length + 1 + 2 * DSA_INTEGER);
    int r = der[3];
    copy(Arrays.copyOfRange(der, 4, 4 + r), rdata, head.length + 1);
    copy(Arrays.copyOfRange(der, 6 + r, der.length), rdata, head.length + 1 + DSA_INTEGER);
    return Record.newRecord(rr.getName(), rr.getType(), rr.getDClass(), rr.getTTL(), rdata);
  }

  private static void copy(byte[] integer, byte[] to, int at) {
    byte[] octets = new BigInteger(1, integer).toByteArray();
    int length = Math.min(octets.length, DSA_INTEGER);
    System.arraycopy(octets, octets.length - length, to, at + DSA_INTEGER - length, length);
  }
}
