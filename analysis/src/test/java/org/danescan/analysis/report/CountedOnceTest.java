package org.danescan.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.Internet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts with several certificates and domains with several hosts of one kind: each counts once. */
class CountedOnceTest {
  @TempDir static Path directory = Path.of("");

  @BeforeAll
  static void report() throws IOException {
    Internet internet = new Internet();
    internet
        .host("mx.two.nl")
        .at("192.0.2.1", "192.0.2.2")
        .serves("one")
        .serves("other", "192.0.2.2")
        .tlsa("3 1 1 one", "3 1 1 other");
    internet.host("mail.two.nl").alias(internet.host("mx.two.nl"));
    internet.host("mx1.none.nl").tlsa();
    internet.host("mx2.none.nl").tlsa();
    internet
        .domains(3, "two", "nl", "mx.two.nl")
        .domain("alias.nl", "mail.two.nl")
        .domains(2, "part", "nl", "mx.two.nl", "mx1.none.nl", "mx2.none.nl");
    internet.scan(directory.resolve("scan"), Instant.parse("2026-12-01T00:00:00Z"));
    try (Database database = Database.open(Limits.defaults())) {
      Report.write(
          List.of(directory.resolve("scan")),
          directory.resolve("report"),
          "0.1.0",
          database,
          Pages.NONE);
    }
  }

  private static List<String> table(String name) throws IOException {
    return Files.readAllLines(directory.resolve("report/tables/" + name + ".csv")).stream()
        .skip(1)
        .toList();
  }

  @Test
  void aDomainOfAHostWithTwoCertificatesOfAKind() throws IOException {
    assertThat(table("keys")).containsExactly("ecdsa,256,2,100,2,6");
  }

  @Test
  void aSessionWithTheServerOfAHostAndItsAlias() throws IOException {
    assertThat(table("cipher_suites")).containsExactly("TLS_AES_128_GCM_SHA256,1.3,2,100");
    assertThat(table("session_ends")).containsExactly("handshake-completed,ecdsa,2,100");
  }

  @Test
  void eachHostOfAnOperatorWithoutDane() throws IOException {
    assertThat(table("partial_deployments")).containsExactly("none.nl,no-tlsa,2,2");
  }
}
