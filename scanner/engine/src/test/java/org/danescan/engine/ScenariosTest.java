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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each scenario of the lab, scanned through the whole stack, against the table made by hand. */
class ScenariosTest {
  @ParameterizedTest
  @EnumSource(DnssecTrust.Mode.class)
  void everyScenarioHasItsVerdict(DnssecTrust.Mode mode, @TempDir Path directory) throws Exception {
    Map<String, ExpectedVerdict> expected = ExpectedVerdict.table(mode);
    try (Lab lab = Lab.start(LabOptions.defaults(new Cast.EveryScenario(), directory))) {
      EngineConfig config =
          ScannedInMemory.config(lab.resolver(), mode, lab.trustAnchor(), lab.smtpPort());
      List<String> names = lab.members().stream().map(Member::domain).toList();
      List<DomainResult> rows = ScannedInMemory.scan(config, names);
      assertThat(rows).extracting(row -> row.input().label()).containsExactlyElementsOf(names);
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        String scenario = lab.members().get(i).scenario();
        ExpectedVerdict actual = ExpectedVerdict.of(rows.get(i).verdict());
        if (!actual.equals(expected.remove(scenario))) {
          differences.add(scenario + ": " + actual + " " + rows.get(i).verdict().detail());
        }
      }
      assertThat(differences).isEmpty();
      assertThat(expected).as("scenarios that the lab does not have").isEmpty();
    }
  }
}
