package org.danescan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.danescan.core.result.DomainResult;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty thousand domains: each in one row, each with the verdict of its scenario. */
class PopulationTest {
  private static final int DOMAINS = 20_000;

  @Test
  void everyDomainHasTheVerdictOfItsScenario(@TempDir Path directory) throws Exception {
    DnssecTrust.Mode mode = DnssecTrust.Mode.VALIDATE;
    Map<String, ExpectedVerdict> expected = ExpectedVerdict.table(mode);
    LabOptions options = LabOptions.defaults(new Cast.Population(DOMAINS, 25), directory);
    try (Lab lab = Lab.start(options)) {
      EngineConfig config =
          ScannedInMemory.config(lab.resolver(), mode, lab.trustAnchor(), lab.smtpPort());
      List<Member> members = lab.members();
      List<DomainResult> rows =
          ScannedInMemory.scan(config, members.stream().map(Member::domain).toList());
      assertThat(rows)
          .extracting(row -> row.input().label())
          .containsExactlyElementsOf(members.stream().map(Member::domain).toList());
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < DOMAINS; i++) {
        ExpectedVerdict actual = ExpectedVerdict.of(rows.get(i).verdict());
        if (!actual.equals(expected.get(members.get(i).scenario()))) {
          differences.add(members.get(i) + ": " + actual + " " + rows.get(i).verdict().detail());
        }
      }
      assertThat(differences).isEmpty();
    }
  }
}
