package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.resolve.DnssecTrust.Mode;
import org.danescan.lab.dns.ResolverServer;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Our validator and dnsjava's agree on every name of the table, asked for each type we ask for. */
@TestInstance(Lifecycle.PER_CLASS)
class ValidatorAgainstDnsjavaTest {
  private ResolverServer server;
  private Asked ours;
  private ValidatingResolver theirs;

  private record Question(String name, String type) {}

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SignedInternet internet = new SignedInternet(new SignedZones(), Clock.systemUTC());
    Path anchor = internet.writeTrustAnchor(directory.resolve("root.key"));
    server = new ResolverServer(internet);
    InetSocketAddress at = server.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    ours = new Asked(Asked.patient(at, Mode.VALIDATE, anchor));
    SimpleResolver head = new SimpleResolver(at);
    head.setTimeout(Duration.ofSeconds(20));
    head.setEDNS(0, 1232, ExtendedFlags.DO, List.of());
    theirs = new ValidatingResolver(head);
    theirs.loadTrustAnchors(Files.newInputStream(anchor));
  }

  @AfterAll
  void stop() throws IOException {
    ours.close();
    server.close();
  }

  /** What the servers fail to answer, neither can judge. */
  static Stream<Question> questions() {
    return LookupTable.all()
        .filter(row -> !row.outcome().startsWith("failed"))
        .map(LookupTable::name)
        .distinct()
        .flatMap(
            name ->
                Stream.of("MX", "A", "AAAA", "CNAME", "TLSA")
                    .map(type -> new Question(name, type)));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void sameStatus(Question asked) throws IOException {
    Name name = Name.fromString(asked.name(), Name.root);
    Record question = Record.newRecord(name, Type.value(asked.type()), DClass.IN);
    assertThat(ours.lookup(asked.name(), asked.type()).dnssec())
        .isEqualTo(expected(asked, theirs.send(Message.newQuery(question))));
  }

  private static DnssecStatus expected(Question asked, Message answer) {
    // RFC 9276 §3.2: too many iterations make insecure; dnsjava says bogus to some NODATA.
    if (asked.name().endsWith("costly.nl") && answer.getRcode() == Rcode.SERVFAIL) {
      return DnssecStatus.INSECURE;
    }
    if (answer.getRcode() == Rcode.SERVFAIL) {
      return DnssecStatus.BOGUS;
    }
    boolean secure = answer.getHeader().getFlag(Flags.AD);
    return secure ? DnssecStatus.SECURE : DnssecStatus.INSECURE;
  }
}
