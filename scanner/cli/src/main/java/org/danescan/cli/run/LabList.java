package org.danescan.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.cli.options.ScanOptions;
import org.danescan.lab.Lab;
import org.danescan.lab.Member;

/**
 * What a person needs to scan a lab.
 *
 * @param lab the lab, serving
 * @param directory where its lists are kept
 */
public record LabList(Lab lab, Path directory) {
  private static final int FEW = 500;

  /** Keeps the domains, one a line, for scanning them. */
  public Path writeNames() throws IOException {
    Path file = directory.resolve("domains.txt");
    return Files.write(file, lab.members().stream().map(Member::domain).toList());
  }

  private Path writeMembers() throws IOException {
    return Files.write(directory.resolve("members.tsv"), lines());
  }

  private List<String> lines() {
    return lab.members().stream()
        .map(member -> member.domain() + "\t" + member.scenario())
        .toList();
  }

  /** Addresses, files, a command line, and the domains, or the file with them if they are many. */
  public List<String> describe() throws IOException {
    Path names = writeNames();
    Path members = writeMembers();
    String resolver = ScanOptions.text(lab.resolver());
    List<String> head =
        List.of(
            "resolver      " + resolver,
            "trust anchor  " + lab.trustAnchor(),
            "root hints    " + lab.rootHints(),
            "smtp port     " + lab.smtpPort(),
            "domains       " + names,
            "scenarios     " + members,
            "",
            "danescan scan " + names + " --out DIR" + options(),
            "");
    return lab.members().size() > FEW
        ? head
        : Stream.concat(head.stream(), lines().stream()).toList();
  }

  /** The options that lead a scan or a check into the lab. */
  public String options() {
    return " --resolver "
        + ScanOptions.text(lab.resolver())
        + " --trust-anchor "
        + lab.trustAnchor()
        + " --smtp-port "
        + lab.smtpPort()
        + " --allow-special-addresses --smtp-per-network unlimited --smtp-per-operator unlimited";
  }
}
