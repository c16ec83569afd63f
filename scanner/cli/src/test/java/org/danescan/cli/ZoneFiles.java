package org.danescan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.danescan.lab.Member;

/** Zone files of the lab's top-level domains. */
final class ZoneFiles {
  private static final Set<String> WITHOUT_DS =
      Set.of(
          "signed-without-ds",
          "unsigned-with-mx",
          "unsigned-with-tlsa",
          "implicit-mx-unsigned",
          "null-mx-unsigned",
          "no-mx-no-address-unsigned");

  /** Scenarios that a scan waits for; they are told of elsewhere. */
  private static final Pattern SLOW = Pattern.compile("time|servfail|refused|unreachable|silent");

  private ZoneFiles() {}

  static void write(CliLab lab, Path directory) throws IOException {
    List<String> zone = new ArrayList<>();
    for (Member member : lab.lab().members()) {
      if (member.domain().endsWith(".nl") && !SLOW.matcher(member.scenario()).find()) {
        zone.addAll(delegation(member));
      }
    }
    zone.addAll(0, List.of(soa("nl"), "nl.\t3600\tin\tns\tns.nl."));
    zone.add(soa("nl"));
    Files.write(directory.resolve("nl.zone"), zone);
    try (var out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("nl.zone.gz")))) {
      out.write(Files.readAllBytes(directory.resolve("nl.zone")));
    }
    Files.write(
        directory.resolve("only-ns.zone"),
        zone.stream().filter(line -> line.contains("\tns\t")).toList());
    writeOdd(directory);
  }

  private static String soa(String zone) {
    return zone + ".\t3600\tin\tsoa\tns." + zone + ". host." + zone + ". 1 7200 3600 604800 600";
  }

  private static List<String> delegation(Member member) {
    String owner = member.domain() + ".\t3600\tin\t";
    List<String> records =
        new ArrayList<>(List.of(owner + "ns\tns1.example.", owner + "ns\tns2.example."));
    if (!WITHOUT_DS.contains(member.scenario())) {
      records.add(owner + "ds\t1 13 2 " + "0f".repeat(32));
    }
    return records;
  }

  private static void writeOdd(Path directory) throws IOException {
    Files.write(
        directory.resolve("odd.zone"),
        List.of(
            "$TTL 1h ; as people write it",
            "$ORIGIN nl.",
            "@ SOA ns1 host (",
            "  1 ; serial",
            "  7200 3600 604800 600 )",
            "  NS ns1",
            "-hyphen NS ns1",
            "no name at all",
            "UNSIGNED IN NS ns1",
            "         NS ns2",
            "unsigned NS",
            "unsigned.nl. NS ns3"));
    Files.write(directory.resolve("relative.zone"), List.of("@ SOA ns1 host 1 2 3 4 5", "a NS b"));
    Files.write(directory.resolve("include.zone"), List.of(soa("nl"), "$INCLUDE more.zone"));
    Files.write(directory.resolve("empty.zone"), List.of(soa("nl")));
  }
}
