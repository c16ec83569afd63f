package org.danescan.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danescan.lab.scenario.Catalogue;
import org.danescan.lab.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
  private static final int MANY = 100_000;

  @Test
  void scenariosHaveNamesOfTheirOwn() {
    assertThat(Catalogue.all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Catalogue.all()).extracting(Scenario::name).doesNotHaveDuplicates();
  }

  @Test
  void everyScenarioHasADomain(@TempDir Path directory) throws IOException {
    try (Lab lab = Lab.start(LabOptions.defaults(new Cast.EveryScenario(), directory))) {
      assertThat(lab.members())
          .extracting(Member::scenario)
          .containsExactlyElementsOf(Catalogue.all().stream().map(Scenario::name).toList());
    }
  }

  @Test
  void startsAgainAfterItWasClosed(@TempDir Path directory) throws IOException {
    LabOptions options = LabOptions.defaults(new Cast.Population(10, 1), directory);
    int port;
    try (Lab lab = Lab.start(options)) {
      port = lab.resolver().getPort();
    }
    LabOptions samePort =
        new LabOptions(
            options.cast(),
            0,
            new InetSocketAddress(options.resolverAddress().getAddress(), port),
            false,
            directory,
            options.clock());
    try (Lab lab = Lab.start(samePort)) {
      assertThat(lab.resolver().getPort()).isEqualTo(port);
      assertThat(lab.members()).hasSize(10);
    }
  }

  @Test
  void givenNamesTakePartOnceAndInAnyCase() {
    Cast.Names names =
        new Cast.Names(
            List.of("Example.NL.", "example.nl", "nl", "no name", "a.example.nl", "b.co.uk"), 7);
    assertThat(Roster.of(names).members())
        .extracting(Member::domain)
        .containsExactly("example.nl", "b.co.uk");
    assertThat(Roster.of(names).members()).isEqualTo(Roster.of(names).members());
  }

  @Test
  void anotherSeedGivesOtherScenarios() {
    assertThat(Roster.of(new Cast.Population(1000, 1)).members())
        .isNotEqualTo(Roster.of(new Cast.Population(1000, 2)).members());
  }

  @Test
  void aPopulationOfOneKindIsThatAndInOneTopLevelDomain() {
    assertThat(Roster.of(new Cast.Population(3, 1, Cast.Kind.SIGNED)).members())
        .containsExactly(
            new Member("d0.nl", "hosted-dane"),
            new Member("d1.nl", "hosted-dane"),
            new Member("d2.nl", "hosted-dane"));
    Roster unsigned = Roster.of(new Cast.Population(3, 1, Cast.Kind.UNSIGNED));
    assertThat(unsigned.scenario("d2.nl")).contains("hosted-unsigned");
    assertThat(unsigned.scenario("d2.se")).isEmpty();
    assertThat(unsigned.scenario("d3.nl")).isEmpty();
  }

  /** The published figures that the mix is made from, within what chance does at this number. */
  @Test
  void theMixIsAsCalibrated() {
    Map<String, Integer> counts = new HashMap<>();
    for (Member member : Roster.of(new Cast.Population(MANY, 3)).members()) {
      counts.merge(member.scenario(), 1, Integer::sum);
    }
    assertThat(counts.get("hosted-dane") / (double) MANY).isCloseTo(0.0259, within(0.003));
    assertThat(counts.get("hosted-unsigned") / (double) MANY).isCloseTo(0.38, within(0.01));
    assertThat(counts.get("no-mx-no-address-unsigned") / (double) MANY)
        .isCloseTo(0.26, within(0.01));
    assertThat(counts.keySet()).as("scenarios that occur at all").hasSizeGreaterThan(80);
  }
}
