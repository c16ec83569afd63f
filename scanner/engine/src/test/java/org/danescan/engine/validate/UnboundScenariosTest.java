package org.danescan.engine.validate;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.danescan.engine.validate.vectors.Replay;
import org.danescan.engine.validate.vectors.Scenario;
import org.danescan.engine.validate.vectors.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios that dnsjava took over from Unbound, played to our validator and to dnsjava's: both
 * give the status that the scenario has.
 */
class UnboundScenariosTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/vectors/dnsjava/unbound");

  private static final String CACHE = "is about what a resolver's cache makes of what it has seen";
  private static final String RESOLVER = "is about how a resolver finds an answer";
  private static final String INCOMPLETE = "lacks answers; a resolver would not ask for them";
  private static final String TYPE = "asks for ANY or RRSIG, for which no lookup of ours asks";

  /** Those that are not about validation, or not about what a lookup asks, and why. */
  private static final Map<String, String> NOT_PLAYED =
      Map.ofEntries(
          // As dnsjava has it.
          entry("val_anchor_nx", RESOLVER),
          entry("val_anchor_nx_nosig", RESOLVER),
          entry("val_cnametoinsecure", INCOMPLETE),
          entry("val_cnametonsec", INCOMPLETE),
          entry("val_cnametooptin", INCOMPLETE),
          entry("val_dsnsec", CACHE),
          entry("val_faildnskey_ok", "is about an option of Unbound's"),
          entry("val_fwdds", RESOLVER),
          entry("val_negcache_dssoa", CACHE),
          entry("val_negcache_nodata", CACHE),
          entry("val_negcache_nta", "is about an option of Unbound's"),
          entry("val_negcache_nxdomain", CACHE),
          entry("val_noadwhennodo", "is about the AD bit of an answer without DO"),
          entry("val_nsec3_b3_optout_negcache", CACHE),
          entry("val_nsec3_nods_negcache", CACHE),
          entry("val_nsec3_optout_cache", CACHE),
          entry("val_refer_unsignadd", CACHE),
          entry("val_referd", CACHE),
          entry("val_referglue", CACHE),
          entry("val_stubds", RESOLVER),
          entry("val_unsecds_negcache", CACHE),
          entry("val_unsecds_qtypeds", RESOLVER),
          // Besides.
          entry("val_any", TYPE),
          entry("val_any_cname", TYPE),
          entry("val_any_dname", TYPE),
          entry("val_nsec3_wcany", TYPE),
          entry("val_nsec3_wcany_nodeny", TYPE),
          entry("val_rrsig", TYPE),
          entry("val_dnametoolong", "has RCODE YXDOMAIN, which is no answer but a failed lookup"));

  /**
   * Where we differ.
   *
   * @param ours our status
   * @param theirs dnsjava's
   * @param why by what text ours is right
   */
  private record Difference(String ours, String theirs, String why) {}

  private static final Difference MIXED =
      new Difference(
          "bogus",
          "insecure",
          "RFC 5155 §8.2 lets NSEC3 records of different parameters be bogus; dnsjava has them"
              + " insecure, proof or not. We take each by its own, and here they prove nothing."
              + " Unbound has them bogus since 1.25.1.");

  private static final Difference SHA_1 =
      new Difference(
          "bogus",
          "secure",
          "RFC 4509 §3: a SHA-1 digest does not count beside a SHA-256 digest; the scenario's"
              + " options say otherwise, and we have none");

  private static final Difference GOST =
      new Difference(
          "insecure",
          "insecure",
          "RFC 9906: the GOST algorithms are given up; dnsjava has them with Bouncy Castle only");

  private static final Map<String, Difference> DIFFERENCES =
      Map.ofEntries(
          entry("val_nx_nsec3_collision2", MIXED),
          entry("val_nx_nsec3_collision3", MIXED),
          entry("val_nx_nsec3_collision4", MIXED),
          entry("val_nx_nsec3_hashalg", MIXED),
          entry("val_ds_sha2_downgrade_override", SHA_1),
          entry("val_ds_sha2_lenient", SHA_1),
          entry("val_ds_gost", GOST),
          entry("val_ds_gost_downgrade", GOST),
          entry(
              "val_ta_algo_missing",
              new Difference(
                  "secure",
                  "bogus",
                  "RFC 6840 §5.11: one valid path suffices; the scenario's option asks for a"
                      + " signature of each algorithm, and we have no such option")),
          entry(
              "val_cname_loop1",
              new Difference(
                  "secure",
                  "bogus",
                  "RFC 4035 §3.2.3: each CNAME record of the circle is signed. The lookup fails for"
                      + " the circle (alias-loop), and not for DNSSEC's sake.")));

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.map(file -> file.getFileName().toString().replace(".rpl", "")).sorted().toList();
    }
  }

  static Stream<String> played() throws IOException {
    return names().stream().filter(name -> !NOT_PLAYED.containsKey(name));
  }

  @Test
  void everyScenarioIsPlayedOrAccountedFor() throws IOException {
    assertThat(names()).hasSize(156).containsAll(NOT_PLAYED.keySet());
    assertThat(played()).hasSize(127).containsAll(new TreeSet<>(DIFFERENCES.keySet()));
  }

  @ParameterizedTest
  @MethodSource
  void played(String name) throws IOException {
    Scenario scenario = ScenarioReader.read(DIRECTORY.resolve(name + ".rpl"));
    BothValidators both =
        new BothValidators(
            new Replay(scenario.entries()), scenario.anchors(), scenario.date(), options(scenario));
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Scenario.Step step : scenario.steps()) {
      Difference difference =
          DIFFERENCES.getOrDefault(name, new Difference(step.status(), step.status(), ""));
      expected.add(step.question() + ": " + difference.ours() + ", dnsjava " + difference.theirs());
      actual.add(
          step.question()
              + ": "
              + both.ours(step.question())
              + ", dnsjava "
              + both.theirs(step.question()));
    }
    assertThat(actual).as(scenario.title()).isNotEmpty().isEqualTo(expected);
  }

  /** What Unbound's options are called in dnsjava; DSA and SHA-1 are of the scenarios' time. */
  private static Properties options(Scenario scenario) {
    Properties options = new Properties();
    options.setProperty("dnsjava.dnssec.algorithm.3", "true");
    options.setProperty("dnsjava.dnssec.algorithm.6", "true");
    options.setProperty("dnsjava.dnssec.digest.1", "true");
    options.setProperty("dnsjava.dnssec.algorithm_rsa_min_key_size", "512");
    String preference = scenario.options().get("val-digest-preference");
    if (preference != null) {
      options.setProperty("dnsjava.dnssec.digest_preference", preference);
    }
    boolean harden = "yes".equals(scenario.options().get("harden-algo-downgrade"));
    options.setProperty("dnsjava.dnssec.harden_algo_downgrade", Boolean.toString(harden));
    return options;
  }
}
