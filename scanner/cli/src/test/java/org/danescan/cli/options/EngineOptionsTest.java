package org.danescan.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.validate.Crypto;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class EngineOptionsTest {
  private static EngineConfig parsed(String... arguments) {
    EngineOptions options = new EngineOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("engine", spec(options)))
        .parseArgs(arguments);
    return options.config();
  }

  private static CommandLine.Model.CommandSpec spec(EngineOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  @Test
  void theDefaultsAreThoseOfTheEngine() {
    EngineConfig config = parsed("--ehlo", "scanner.example");

    assertThat(config).isEqualTo(EngineConfig.defaults("scanner.example"));
  }

  @Test
  void theDefaultsStayAsTheyAre() throws Exception {
    EngineConfig config = parsed("--ehlo", "scanner.example", "--resolver", "127.0.0.1");

    assertThat(ScanOptions.all(config, InputRules.LISTS, Care.USUAL))
        .hasToString(
            "{--allow-special-addresses=false, --canary-every=60000ms, --chunk=20000, --crypto="
                + Crypto.fastest().token()
                + ", --dns-rate=unlimited,"
                + " --dnssec=validate, --ehlo=scanner.example, --ipv4-only=false, --last-tries=1,"
                + " --last-try-after=10000ms, --probe=dane,"
                + " --resolver=127.0.0.1:53, --retries=2, --smtp-per-address=1,"
                + " --smtp-per-network=5.0, --smtp-per-operator=20.0, --smtp-port=25,"
                + " --smtp-rate=50.0, --smtp-retries=0,"
                + " --smtp-retry-after=60000ms, --timeout-dns=5000ms, --timeout-smtp=30000ms,"
                + " --trust-ad-from=, --trust-anchor=built in, --window=1000}");
  }

  @Test
  void eachOptionArrivesWhereItBelongs() {
    EngineConfig config =
        parsed(
            "--resolver=[::1]:5300,127.0.0.1",
            "--timeout-dns=250ms",
            "--timeout-smtp=2m",
            "--dns-rate=0.5",
            "--smtp-per-network=unlimited",
            "--smtp-per-operator=0.25",
            "--smtp-retries=3",
            "--trust-ad-from=192.0.2.1,2001:db8::1",
            "--crypto=jdk",
            "--ipv4-only");
    assertThat(config.dns().trust().crypto()).isEqualTo(Crypto.JDK);
    assertThat(config.dns().trust().adFrom())
        .extracting(InetAddress::getHostAddress)
        .containsExactlyInAnyOrder("192.0.2.1", "2001:db8:0:0:0:0:0:1");

    assertThat(config.dns().resolvers().stream().map(ScanOptions::text).toList())
        .isEqualTo(List.of("[0:0:0:0:0:0:0:1]:5300", "127.0.0.1:53"));
    assertThat(config.dns().timeout()).isEqualTo(Duration.ofMillis(250));
    assertThat(config.dns().ipv4Only()).isTrue();
    assertThat(config.dnsRate()).isEqualTo(new Rate(0.5));
    assertThat(config.probe().timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.probe().pace().perNetwork()).isEqualTo(Rate.UNLIMITED);
    assertThat(config.probe().pace().perOperator()).isEqualTo(new Rate(0.25));
    assertThat(config.probe().retries()).isEqualTo(3);
  }
}
