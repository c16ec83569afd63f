package org.danescan.core.dane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier and {@code openssl s_client} judge the same chains by the same RRsets. */
class OpensslAgreementTest {
  private static final int RRSETS_PER_CHAIN = 17;

  @TempDir static Path directory = Path.of("");
  private static OpensslPki pki = OpensslPki.none();

  @BeforeAll
  static void certificates() {
    pki = OpensslPki.in(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leaf",
        "leaf inter",
        "leaf inter root",
        "leaf root inter",
        "leaf root",
        "direct root",
        "direct",
        "self",
        "short inter root",
        "ofshort intershort root",
        "ofrootshort underrootshort rootshort",
        "wild inter",
        "partial inter",
        "several inter",
        "upper inter",
        "dotted inter",
        "cn inter",
        "cnshadowed inter",
        "cnmail inter",
        "client inter",
        "anyeku inter",
        "crlonly inter",
        "strange inter",
        "ofnoca noca root",
        "offalseca falseca root",
        "ofnosign nosign root",
        "ofroot0 inter0 root0",
        "ofpermits permits root",
        "offorbids forbids root",
        "ofelsewhere elsewhere root",
        "leaf intercross root2",
        "ofclientca clientca root"
      })
  void sameVerdict(String chain) throws IOException, InterruptedException {
    Random random = new Random(chain.hashCode());
    List<String> unexplained = new ArrayList<>();
    try (OpensslServer server = OpensslServer.start(pki, List.of(chain.split(" ")))) {
      for (int i = 0; i < RRSETS_PER_CHAIN; i++) {
        compare(new Case(chain, rrset(chain, random), name(random), day(random)), server)
            .ifPresent(unexplained::add);
      }
    }
    assertThat(unexplained).isEmpty();
  }

  /** A difference that is no more would be an excuse. */
  @ParameterizedTest
  @CsvSource({
    "SELF_SIGNED_LEAF_AS_ANCHOR, self, 2 1 1 self, 1",
    "PARTIAL_WILDCARD, partial inter, 2 0 1 inter, 1",
    "EXPIRED_INTERMEDIATE_AS_ANCHOR, ofshort intershort root, 2 0 1 intershort, 3"
  })
  void eachNamedDifferenceIsReal(NamedDifference difference, String chain, String records, int day)
      throws IOException, InterruptedException {
    Case tried = new Case(chain, records, "mx1.example.nl", day);
    try (OpensslServer server = OpensslServer.start(pki, List.of(chain.split(" ")))) {
      assertThat(difference.covers(tried)).isTrue();
      assertThat(ours(tried)).isEqualTo(difference.weMatch);
      assertThat(theirs(tried, server).verified()).isEqualTo(!difference.weMatch);
    }
  }

  private static Optional<String> compare(Case tried, OpensslServer server)
      throws IOException, InterruptedException {
    boolean ours = ours(tried);
    OpensslServer.Answer theirs = theirs(tried, server);
    return ours == theirs.verified() || NamedDifference.explains(tried, ours)
        ? Optional.empty()
        : Optional.of(tried + ": ours " + ours + ", OpenSSL: " + theirs.text());
  }

  private static boolean ours(Case tried) {
    return DaneVerifier.verify(
            pki.records(tried.records()),
            pki.chain(tried.chain()),
            List.of(DomainName.of(tried.name())),
            DaneVerifierTest.day(tried.day()))
        instanceof ChainVerdict.Matches;
  }

  private static OpensslServer.Answer theirs(Case tried, OpensslServer server)
      throws IOException, InterruptedException {
    return server.verify(
        pki.records(tried.records()), tried.name(), DaneVerifierTest.day(tried.day()));
  }

  /** What was tried, in the short forms of {@link OpensslPki}. */
  record Case(String chain, String records, String name, int day) {}

  /** Differences that the RFCs explain; the verifier keeps its own view of these. */
  enum NamedDifference {
    /**
     * RFC 6698 §2.1.1: any certificate that matches is an anchor. OpenSSL looks for anchors among
     * issuers only, so not at a self-signed server certificate.
     */
    SELF_SIGNED_LEAF_AS_ANCHOR(true) {
      @Override
      boolean covers(Case tried) {
        return tried.chain().equals("self") && tried.records().contains("self");
      }
    },
    /** RFC 7672 §3.2.3: '*' is a whole label. OpenSSL by default takes part of one. */
    PARTIAL_WILDCARD(false) {
      @Override
      boolean covers(Case tried) {
        return tried.chain().startsWith("partial");
      }
    },
    /**
     * The dates of every certificate in the path count. OpenSSL passes over those of an anchor that
     * did not issue itself (RFC 5280 §6.1 leaves an anchor's dates to local policy).
     */
    EXPIRED_INTERMEDIATE_AS_ANCHOR(false) {
      @Override
      boolean covers(Case tried) {
        return tried.chain().startsWith("ofshort")
            && tried.day() > 2
            && tried.records().contains("intershort");
      }
    };

    private final boolean weMatch;

    NamedDifference(boolean weMatch) {
      this.weMatch = weMatch;
    }

    abstract boolean covers(Case tried);

    static boolean explains(Case tried, boolean weMatch) {
      for (NamedDifference difference : values()) {
        if (difference.weMatch == weMatch && difference.covers(tried)) {
          return true;
        }
      }
      return false;
    }
  }

  private static String rrset(String chain, Random random) {
    List<String> targets = new ArrayList<>(List.of(chain.split(" ")));
    targets.addAll(List.of(chain.split(" ")));
    targets.add("root");
    targets.add("stranger");
    return random
        .ints(1 + random.nextInt(2), 0, 12)
        .mapToObj(
            numbers ->
                (2 + numbers % 2)
                    + " "
                    + numbers / 2 % 2
                    + " "
                    + numbers / 4
                    + " "
                    + targets.get(random.nextInt(targets.size())))
        .collect(Collectors.joining(";"));
  }

  private static String name(Random random) {
    return random.nextInt(5) == 0 ? "mx2.example.org" : "mx1.example.nl";
  }

  private static int day(Random random) {
    return random.nextInt(3) == 0 ? 3 : 1;
  }
}
