package org.danescan.engine.offlimits;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;
import org.danescan.engine.pace.Prefix;

/**
 * A list of those who asked not to be contacted: one domain, MX host, address or prefix a line, and
 * comments after a {@code #}. A domain covers all below it.
 */
public final class OptOutFile {
  private OptOutFile() {}

  /** What a file turned out to be. */
  public sealed interface Content {
    /**
     * A list.
     *
     * @param optOut who is on it
     */
    record Listed(OptOut optOut) implements Content {}

    /**
     * No list that could be obeyed: some lines cannot be read.
     *
     * @param problems each such line with its number
     */
    record Unreadable(List<String> problems) implements Content {
      public Unreadable {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException when there is no such file, or it cannot be read
   */
  public static Content read(Path file) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    Set<DomainName> names = new HashSet<>();
    Set<Prefix> prefixes = new HashSet<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String entry = lines.get(i).replaceFirst("#.*", "").strip();
      if (!entry.isEmpty()) {
        try {
          take(entry, names, prefixes);
        } catch (IllegalArgumentException e) {
          problems.add(file + ", line " + (i + 1) + ": '" + entry + "': " + e.getMessage());
        }
      }
    }
    return problems.isEmpty()
        ? new Content.Listed(new Entries(Set.copyOf(names), byLength(prefixes)))
        : new Content.Unreadable(problems);
  }

  private static void take(String entry, Set<DomainName> names, Set<Prefix> prefixes) {
    if (entry.contains("/") || entry.contains(":") || entry.matches("[0-9.]+")) {
      prefixes.add(Prefix.parse(entry));
    } else if (HostNameSyntax.parse(entry) instanceof ParsedName.Name name) {
      names.add(name.name());
    } else {
      throw new IllegalArgumentException("neither a name, an address nor a prefix");
    }
  }

  private static Map<Integer, Set<Prefix>> byLength(Collection<Prefix> prefixes) {
    return prefixes.stream()
        .collect(Collectors.groupingBy(Prefix::length, Collectors.toUnmodifiableSet()));
  }

  /** The list: a look into a set for each label of a name and for each length of prefix. */
  private record Entries(Set<DomainName> names, Map<Integer, Set<Prefix>> prefixes)
      implements OptOut {
    @Override
    public boolean covers(DomainName name) {
      List<String> labels = name.labels();
      for (int i = 0; i < labels.size(); i++) {
        if (names.contains(new DomainName(String.join(".", labels.subList(i, labels.size()))))) {
          return true;
        }
      }
      return false;
    }

    /** An IPv6 address that leads to an IPv4 address on the list is on it too. */
    @Override
    public boolean covers(InetAddress address) {
      byte[] octets = address.getAddress();
      return covers(octets) || EmbeddedIpv4.of(octets).filter(this::covers).isPresent();
    }

    private boolean covers(byte[] address) {
      return prefixes.entrySet().stream()
          .filter(byLength -> byLength.getKey() <= address.length * 8)
          .anyMatch(
              byLength -> byLength.getValue().contains(Prefix.of(address, byLength.getKey())));
    }
  }
}
