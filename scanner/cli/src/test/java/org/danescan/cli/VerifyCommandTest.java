package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.dane.PemText;
import org.danescan.core.octets.Octets;
import org.danescan.core.token.Advice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} as a person sees it, on a certificate that openssl made. */
class VerifyCommandTest {
  @TempDir static Path directory = Path.of("");
  private static String digest = "";

  @BeforeAll
  static void certificate() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl req -x509 -nodes -batch".split(" ")));
    command.addAll(List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"));
    command.addAll(List.of("-subj", "/CN=mx1.example.nl", "-days", "30"));
    command.addAll(List.of("-keyout", file("key.pem"), "-out", file("chain.pem")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    PemText.Chain chain = PemText.chain(Files.readString(directory.resolve("chain.pem")));
    Octets der = ((PemText.Chain.Read) chain).certificates().get(0);
    digest = der.sha256().hex();
  }

  private static String file(String name) {
    return directory.resolve(name).toString();
  }

  /** What a run wrote. */
  private record Transcript(int exit, String out, String err) {}

  private static Transcript verify(String records, String... more) throws IOException {
    Files.writeString(directory.resolve("tlsa.txt"), records);
    List<String> arguments =
        new ArrayList<>(
            List.of("verify", "--tlsa", file("tlsa.txt"), "--chain", file("chain.pem")));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Danescan.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new Transcript(exit, out.toString(), err.toString().replace(file(""), "."));
  }

  private static String words(Advice advice) {
    return advice.meaning() + ". " + advice.change();
  }

  @Test
  void whatMatchesIsToldWithItsDepth() throws IOException {
    String hash = digest.substring(0, 30) + " " + digest.substring(30);
    assertThat(verify("# ours\n3 0 1 " + hash + "\n1 0 1 " + digest, "--name", "mx1.example.nl"))
        .isEqualTo(
            new Transcript(
                0,
                """
                valid-dane: 3 0 1 matches at depth 0
                ├─ TLSA 3 0 1 %s (matches at depth 0)
                ├─ TLSA 1 0 1 %s (unusable: certificate usage 0 or 1, unusable with SMTP (RFC 7672 §3.1.3))
                ├─ certificate 0: CN=mx1.example.nl
                └─ advice
                   ├─ rollover-single: %s
                   ├─ parameters-not-recommended: %s
                   ├─ selector-0: %s
                   └─ pkix-usages: %s
                """
                    .formatted(
                        digest,
                        digest,
                        words(Advice.ROLLOVER_SINGLE),
                        words(Advice.PARAMETERS_NOT_RECOMMENDED),
                        words(Advice.SELECTOR_0),
                        words(Advice.PKIX_USAGES)),
                ""));
  }

  @Test
  void aMismatchIsToldWithItsCause() throws IOException {
    Transcript transcript = verify("3 1 1 " + digest, "--name", "mx1.example.nl");
    assertThat(transcript.exit()).isEqualTo(1);
    assertThat(transcript.out())
        .startsWith(
            "tlsa-mismatch (digest-of-other-selector: the digest is right for the other selector;");
  }

  @Test
  void namesAndTimeCountForATrustAnchor() throws IOException {
    String anchor = "2 0 1 " + digest;
    assertThat(verify(anchor, "--name", "mx1.example.nl").exit()).isZero();
    assertThat(verify(anchor, "--name", "a.example", "--name2", "mx1.example.nl").exit()).isZero();
    assertThat(verify(anchor, "--name", "a.example").out()).contains("name-mismatch");
    assertThat(verify(anchor, "--name", "mx1.example.nl", "--at", "2000-01-01T00:00:00Z").out())
        .contains("certificate-not-yet-valid");
  }

  @Test
  void unusableRecordsAloneAreNotValid() throws IOException {
    Transcript transcript = verify("1 0 1 " + digest, "--name", "mx1.example.nl", "--json");
    assertThat(transcript.exit()).isEqualTo(1);
    assertThat(transcript.out())
        .contains("\"status\" : \"unusable-tlsa\"", "\"reason\" : \"pkix-usage\"")
        .contains("\"token\" : \"pkix-usages\"");
  }

  @Test
  void everyProblemOfTheInputIsToldAtOnce() throws IOException {
    assertThat(verify("3 1 1 0\n\nnonsense", "--name", "a..b", "--at", "noon").err().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("danescan: --"));
    assertThat(verify("3 1 1 0", "--name", "a.nl").exit()).isEqualTo(2);
    assertThat(verify("3 1 1 00", "--name", "a.nl", "--chain", file("key.pem")).exit())
        .isEqualTo(2);
    assertThat(verify("3 1 1 00").exit()).isEqualTo(2);
  }
}
