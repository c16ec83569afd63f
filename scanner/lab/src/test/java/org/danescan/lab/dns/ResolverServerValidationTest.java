package org.danescan.lab.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** The resolver server judged by an independent validator, and its own judgement beside it. */
@TestInstance(Lifecycle.PER_CLASS)
class ResolverServerValidationTest {
  private ResolverServer server;
  private InetSocketAddress address;
  private ValidatingResolver validator;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SignedInternet internet = new SignedInternet(new TestInternet(), Clock.systemUTC());
    server = new ResolverServer(internet);
    address = server.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    validator = new ValidatingResolver(Ask.resolver(address));
    Path anchor = internet.writeTrustAnchor(directory.resolve("root.key"));
    validator.loadTrustAnchors(Files.newInputStream(anchor));
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  static Stream<Expectation> expectations() {
    return Expectation.all();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void anIndependentValidatorConcludesAsPlanned(Expectation expected) throws IOException {
    assertThat(Ask.outcome(validator, expected.name(), expected.type()))
        .isEqualTo(Ask.comparable(asDnsjavaHasIt(expected)));
  }

  /**
   * Where dnsjava 3.7.1 differs, and Unbound and we do not. It stops at the first insecure alias,
   * though the answer is as bad as its worst link (RFC 4035 §5.1); and it calls a NODATA proof with
   * more NSEC3 iterations than it computes bogus, which is to be insecure (RFC 9276 §3.2).
   */
  private static Expectation asDnsjavaHasIt(Expectation expected) {
    String name = expected.name().toString();
    if (name.matches("bogus\\.(none|unknown)-nsec.*\\.nl\\.")) {
      return new Expectation(
          expected.name(), expected.type(), expected.rcode(), Expectation.Status.INSECURE);
    }
    return name.equals("costly.nl.") && expected.type() == Type.TXT
        ? new Expectation(
            expected.name(), expected.type(), expected.rcode(), Expectation.Status.BOGUS)
        : expected;
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void theServerItselfSaysSo(Expectation expected) throws IOException {
    assertThat(Ask.outcome(Ask.resolver(address), expected.name(), expected.type()))
        .isEqualTo(Ask.comparable(expected));
  }
}
