package org.danescan.lab;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.danescan.lab.scenario.Catalogue;
import org.danescan.lab.scenario.Chance;
import org.danescan.lab.scenario.Scenario;

/** Which domains there are, and what part each has. */
interface Roster {
  /** The part of a domain, if it has one; lower case, without trailing dot. */
  Optional<String> scenario(String domain);

  /** All of them, in order; made when asked for. */
  List<Member> members();

  /** Every top-level domain. */
  Set<String> topLevelDomains();

  /** Whether some domain lies below a name. */
  boolean hasBelow(String name);

  /** The roster of a cast. */
  static Roster of(Cast cast) {
    if (cast instanceof Cast.Population population) {
      return new MadeUp(population);
    }
    return cast instanceof Cast.Names names ? listed(names) : everyScenario();
  }

  private static Roster everyScenario() {
    Map<String, String> parts = new LinkedHashMap<>();
    for (Scenario scenario : Catalogue.all()) {
      parts.put(scenario.name() + "." + topLevel(scenario.name()), scenario.name());
    }
    return new Listed(parts);
  }

  private static Roster listed(Cast.Names names) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String given : names.names()) {
      String name = given.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
      if (name.matches("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z0-9-]+")) {
        parts.putIfAbsent(name, Mix.draw(names.seed(), name));
      }
    }
    parts.keySet().removeIf(name -> isBelowAnother(name, parts));
    return new Listed(parts);
  }

  private static boolean isBelowAnother(String name, Map<String, String> parts) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (parts.containsKey(name.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The top-level domains of made-up names; they are signed each in its own way. */
  List<String> MADE_UP_IN = List.of("nl", "se", "com", "ch");

  private static String topLevel(String label) {
    return MADE_UP_IN.get((int) (Chance.of(2, label) * MADE_UP_IN.size()));
  }

  /** Domains that are listed. */
  final class Listed implements Roster {
    private final Map<String, String> parts;
    private final Set<String> ancestors = new HashSet<>();

    Listed(Map<String, String> parts) {
      this.parts = parts;
      for (String name : parts.keySet()) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
          ancestors.add(name.substring(dot + 1));
        }
      }
    }

    @Override
    public Optional<String> scenario(String domain) {
      return Optional.ofNullable(parts.get(domain));
    }

    @Override
    public List<Member> members() {
      return parts.entrySet().stream()
          .map(part -> new Member(part.getKey(), part.getValue()))
          .toList();
    }

    @Override
    public Set<String> topLevelDomains() {
      return parts.keySet().stream()
          .map(name -> name.substring(name.lastIndexOf('.') + 1))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean hasBelow(String name) {
      return ancestors.contains(name);
    }
  }

  /** Domains d0.nl, d1.com and so on: known by their number, so that no list is kept. */
  record MadeUp(Cast.Population population) implements Roster {
    private static final Pattern LABEL = Pattern.compile("d(0|[1-9][0-9]*)");

    /** Where all domains of one kind lie; signed with ECDSA P-256. */
    private static final String OF_ONE_KIND = "nl";

    @Override
    public Optional<String> scenario(String domain) {
      int dot = domain.indexOf('.');
      if (dot < 2 || dot > 10 || !LABEL.matcher(domain.substring(0, dot)).matches()) {
        return Optional.empty();
      }
      long number = Long.parseLong(domain.substring(1, dot));
      return number < population.domains() && name((int) number).equals(domain)
          ? Optional.of(part(domain))
          : Optional.empty();
    }

    private String name(int number) {
      String label = "d" + number;
      return label + "." + (population.kind() == Cast.Kind.MIXED ? topLevel(label) : OF_ONE_KIND);
    }

    private String part(String domain) {
      return switch (population.kind()) {
        case MIXED -> Mix.draw(population.seed(), domain);
        case SIGNED -> "hosted-dane";
        case UNSIGNED -> "hosted-unsigned";
      };
    }

    @Override
    public List<Member> members() {
      return new AbstractList<>() {
        @Override
        public Member get(int index) {
          String name = name(index);
          return new Member(name, part(name));
        }

        @Override
        public int size() {
          return population.domains();
        }
      };
    }

    @Override
    public Set<String> topLevelDomains() {
      return Set.copyOf(MADE_UP_IN);
    }

    @Override
    public boolean hasBelow(String name) {
      return MADE_UP_IN.contains(name);
    }
  }
}
