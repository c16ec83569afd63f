package org.danescan.lab.pki;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.danescan.lab.pki.Authorities.Role;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;

/**
 * The lab's certificates. Within one instance a plan always gives the same octets, whether it is
 * still in the cache or is made anew: keys live as long as the instance, serial numbers come from
 * the plan, dates from the moment of construction, and signatures are deterministic.
 *
 * <p>Safe for use by several threads. Keys are generated when first needed, an RSA key in about a
 * tenth of a second.
 */
public final class Pki {
  /** Bounds memory, some 10 kB a chain; making one anew costs a few milliseconds. */
  private static final int CACHED_CHAINS = 20_000;

  private static final int KEY_IDS = 64;

  /** RFC 5280, appendix A.1: ub-common-name. */
  private static final int LONGEST_COMMON_NAME = 64;

  private final Instant start;
  private final KeyPool keys = new KeyPool();
  private final Map<KeyAlgorithm, Authorities> authorities = new EnumMap<>(KeyAlgorithm.class);
  private final LoadingCache<Request, IssuedChain> chains =
      Caffeine.newBuilder().maximumSize(CACHED_CHAINS).build(this::make);

  /**
   * Authorities that start at a moment.
   *
   * @param clock read once, here: all dates count from this moment
   */
  public Pki(Clock clock) {
    start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      authorities.put(algorithm, new Authorities(algorithm, keys, start));
    }
  }

  /**
   * The chain that a plan describes.
   *
   * @throws IllegalArgumentException if the plan's key id is outside 0 to 63
   */
  public IssuedChain issue(ChainPlan plan, KeyAlgorithm algorithm) {
    if (plan.keyId() < 0 || plan.keyId() >= KEY_IDS) {
      throw new IllegalArgumentException("key id " + plan.keyId() + " is outside 0 to 63");
    }
    return chains.get(new Request(plan, algorithm));
  }

  /** A server's chain of one algorithm, if it has one. */
  public Optional<IssuedChain> issue(CertificatePlan plan, KeyAlgorithm algorithm) {
    Optional<ChainPlan> chain =
        switch (algorithm) {
          case RSA -> plan.rsa();
          case ECDSA -> plan.ecdsa();
        };
    return chain.map(present -> issue(present, algorithm));
  }

  /** A private key that belongs to no certificate. */
  public PrivateKey keyOfNoCertificate(KeyAlgorithm algorithm) {
    return keys.key(algorithm, "no certificate").getPrivate();
  }

  private IssuedChain make(Request request) {
    ChainPlan plan = request.plan();
    KeyPair pair = keys.key(request.algorithm(), "server " + plan.keyId());
    CertificateDraft draft = draft(request, pair);
    Authorities known = authorities(request.algorithm());
    Optional<Role> issuer = issuer(plan.shape());
    X509Certificate leaf =
        issuer
            .map(known::authority)
            .orElseGet(() -> new Authority(draft.subject(), request.algorithm(), pair))
            .sign(draft);
    return new IssuedChain(
        pair.getPrivate(),
        sent(plan.shape(), leaf, known),
        leaf,
        issuer.filter(role -> role != Role.ROOT).map(known::certificate),
        issuer.map(role -> known.certificate(Role.ROOT)));
  }

  private CertificateDraft draft(Request request, KeyPair pair) {
    ChainPlan plan = request.plan();
    X500NameBuilder subject = new X500NameBuilder().addRDN(BCStyle.O, "danescan lab");
    plan.names().stream()
        .findFirst()
        .filter(name -> name.length() <= LONGEST_COMMON_NAME)
        .ifPresent(name -> subject.addRDN(BCStyle.CN, name));
    return new CertificateDraft(
        subject.build(),
        "server " + request,
        period(plan.dates()),
        pair.getPublic(),
        CertificateDraft.Profile.SERVER,
        plan.names());
  }

  private Period period(Dates dates) {
    return switch (dates) {
      case CURRENT -> Period.days(start, -30, 365);
      case EXPIRED -> Period.days(start, -100, -10);
      case NOT_YET_VALID -> Period.days(start, 10, 100);
    };
  }

  private static Optional<Role> issuer(Shape shape) {
    return switch (shape) {
      case SELF_SIGNED -> Optional.empty();
      case ISSUED_BY_ROOT -> Optional.of(Role.ROOT);
      case ISSUED_BY_NON_CA -> Optional.of(Role.NON_CA);
      case INTERMEDIATE_EXPIRED -> Optional.of(Role.EXPIRED_INTERMEDIATE);
      case ISSUED, ISSUED_WITH_ROOT, INTERMEDIATE_LEFT_OUT, OUT_OF_ORDER, WRONG_INTERMEDIATE ->
          Optional.of(Role.INTERMEDIATE);
    };
  }

  private static List<X509Certificate> sent(Shape shape, X509Certificate leaf, Authorities known) {
    return switch (shape) {
      case SELF_SIGNED, INTERMEDIATE_LEFT_OUT -> List.of(leaf);
      case ISSUED -> List.of(leaf, known.certificate(Role.INTERMEDIATE));
      case ISSUED_WITH_ROOT ->
          List.of(leaf, known.certificate(Role.INTERMEDIATE), known.certificate(Role.ROOT));
      case ISSUED_BY_ROOT -> List.of(leaf, known.certificate(Role.ROOT));
      case OUT_OF_ORDER ->
          List.of(leaf, known.certificate(Role.ROOT), known.certificate(Role.INTERMEDIATE));
      case WRONG_INTERMEDIATE -> List.of(leaf, known.certificate(Role.UNRELATED_INTERMEDIATE));
      case ISSUED_BY_NON_CA -> List.of(leaf, known.certificate(Role.NON_CA));
      case INTERMEDIATE_EXPIRED ->
          List.of(leaf, known.certificate(Role.EXPIRED_INTERMEDIATE), known.certificate(Role.ROOT));
    };
  }

  private Authorities authorities(KeyAlgorithm algorithm) {
    return Objects.requireNonNull(authorities.get(algorithm));
  }

  private record Request(ChainPlan plan, KeyAlgorithm algorithm) {}
}
