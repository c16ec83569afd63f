package org.danescan.engine.input.zone;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xbill.DNS.Master;
import org.xbill.DNS.Record;

/**
 * What reading a zone file costs, by ours and by dnsjava's reader. Arguments: how many delegations,
 * how many rounds. The zone is in the manner of CZDS: absolute names, tabs, lower case, the records
 * of an owner together; 5 % of the delegations have DS, RRSIG and NSEC3 records, 3 % glue.
 */
final class ZoneReadCost {
  private ZoneReadCost() {}

  private interface Reading {
    long count(InputStream in) throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    int delegations = Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("danescan-", ".zone");
    try {
      long lines = write(file, delegations);
      System.out.printf(
          Locale.ROOT,
          "%,d delegations, %,d lines, %,d octets%n",
          delegations,
          lines,
          Files.size(file));
      for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
        measure("ours", file, lines, ZoneReadCost::ours);
        measure("with NS", file, lines, ZoneReadCost::withNameServers);
        measure("dnsjava", file, lines, ZoneReadCost::dnsjava);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(String what, Path file, long lines, Reading reading)
      throws IOException {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long found;
    try (InputStream in = Files.newInputStream(file)) {
      found = reading.count(in);
    }
    double nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    System.out.printf(
        Locale.ROOT,
        "%-8s %,d found, %.3f s of CPU a million lines, %,.0f lines a CPU-second%n",
        what,
        found,
        nanos / 1e9 / (lines / 1e6),
        lines / (nanos / 1e9));
  }

  private static long ours(InputStream in) throws IOException {
    return ours(in, false);
  }

  private static long withNameServers(InputStream in) throws IOException {
    return ours(in, true);
  }

  private static long ours(InputStream in, boolean nameServers) throws IOException {
    long found = 0;
    try (ZoneReader reader = new ZoneReader(in, Optional.empty(), nameServers)) {
      while (reader.next().isPresent()) {
        found++;
      }
    }
    return found;
  }

  /** It splits and parses each record; what tells a delegation would come on top. */
  private static long dnsjava(InputStream in) throws IOException {
    long found = 0;
    try (Master master = new Master(in)) {
      Record record = master.nextRecord();
      while (record != null) {
        found++;
        record = master.nextRecord();
      }
    }
    return found;
  }

  static long write(Path file, int delegations) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    long lines = 1;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("test.\t900\tin\tsoa\ta.test. b.test. 1 1800 900 604800 86400\n");
      for (int i = 0; i < delegations; i++) {
        String owner = String.format(Locale.ROOT, "name%09d%s.test.", i, "x".repeat(i % 7));
        int servers = 2 + random.nextInt(2);
        for (int server = 0; server < servers; server++) {
          out.write(owner + "\t172800\tin\tns\tns" + server + ".hosting" + i % 977 + ".example.\n");
        }
        lines += servers + extras(out, owner, i, random);
      }
    }
    return lines;
  }

  private static int extras(BufferedWriter out, String owner, int i, SplittableRandom random)
      throws IOException {
    if (random.nextInt(100) < 3) {
      out.write("ns0." + owner + "\t172800\tin\ta\t192.0.2." + i % 256 + "\n");
      return 1;
    }
    if (random.nextInt(100) >= 5) {
      return 0;
    }
    String signature = "A".repeat(86) + "==";
    out.write(owner + "\t86400\tin\tds\t" + i % 65536 + " 13 2 " + "0f".repeat(32) + "\n");
    out.write(
        owner
            + "\t86400\tin\trrsig\tDS 13 2 86400 20260701000000 20260601000000 123 test. "
            + signature
            + "\n");
    String hash = String.format(Locale.ROOT, "%032d.test.", i);
    out.write(
        hash
            + "\t900\tin\tnsec3\t1 1 0 - "
            + String.format(Locale.ROOT, "%032d", i + 1)
            + " NS DS RRSIG\n");
    out.write(
        hash
            + "\t900\tin\trrsig\tNSEC3 13 2 900 20260701000000 20260601000000 123 test. "
            + signature
            + "\n");
    return 4;
  }
}
