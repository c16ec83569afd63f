package org.danescan.engine.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.differential.SmallWorld.COSTLY;
import static org.danescan.engine.differential.SmallWorld.NSEC;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.danescan.engine.differential.fault.AnswerFault;
import org.danescan.engine.differential.fault.DelegationFault;
import org.danescan.engine.differential.fault.DenialFault;
import org.danescan.engine.differential.fault.DraftFault;
import org.danescan.engine.differential.fault.Fault;
import org.danescan.engine.differential.fault.KeyFault;
import org.danescan.engine.differential.fault.RrsetFault;
import org.danescan.engine.differential.fault.SignatureFault;
import org.danescan.engine.differential.plan.Case;
import org.danescan.engine.differential.plan.Question;
import org.danescan.engine.differential.zone.DenialStyle;
import org.danescan.engine.differential.zone.Spoiler;
import org.danescan.engine.differential.zone.Tree;
import org.danescan.engine.differential.zone.Zone;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.Type;

/** Each known difference is real: a small case shows it. */
@TestInstance(Lifecycle.PER_CLASS)
class KnownDifferencesTest {
  private Optional<Setting> setting = Optional.empty();

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    setting = Optional.of(new Setting(SmallWorld.trustAnchor(), directory));
  }

  @AfterAll
  void stop() throws IOException {
    setting.orElseThrow().close();
  }

  @ParameterizedTest
  @EnumSource
  void shows(KnownDifference difference) throws IOException {
    Case made = made(difference);
    Setting open = setting.orElseThrow();
    Set<KnownDifference> met = EnumSet.noneOf(KnownDifference.class);
    open.open(made);
    try (UnboundOpinion asker = open.asker()) {
      for (Question question : made.questions()) {
        Opinions opinions = open.ask(question, asker);
        if (!opinions.agree()) {
          KnownDifference.of(made, question, opinions).ifPresent(met::add);
        }
      }
    } finally {
      open.close(made);
    }
    assertThat(met).containsExactly(difference);
  }

  private static Case made(KnownDifference difference) {
    Sketch sketch =
        new Sketch(new SmallWorld(difference.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return switch (difference) {
      case REVOKED_KEY -> sketch.draft(KeyFault.DATA_KEYS_REVOKED, "mail A");
      case SHA1_BESIDE_BETTER ->
          sketch.draft(DelegationFault.SHA1_RIGHT_SHA256_CORRUPTED, "mail A");
      case EXPANSION_WITHOUT_PROOF ->
          sketch.rrset(NSEC, SignatureFault.FEWER_LABELS, "@", Type.DNSKEY, "mail A");
      case ASTERISK_EXPANDED -> sketch.whole("*.x.any.deep MX");
      case ALIAS_BELOW_REDIRECTION -> sketch.whole("x.gone A", "y.gone CNAME", "z.gone CNAME");
      case FIRST_SIGNER ->
          sketch.rrset(NSEC, SignatureFault.SIGNER_ELSEWHERE_FIRST, "mail", Type.A, "mail A");
      case DIFFERENT_LABELS ->
          sketch.rrset(COSTLY, SignatureFault.FEWER_LABELS_LAST, "*.wild", Type.A, "x.wild A");
      case UNRELATED_PROOF ->
          sketch.answer(AnswerFault.PROOF_OF_OTHER_ZONE_MORE, "alias AAAA", "mail AAAA");
      case SOA_OF_INSECURE_ANSWER ->
          sketch.rrset(NSEC, SignatureFault.MISSING, "@", Type.SOA, "farther.plain MX");
      case EXPANDED_ALIAS_INTO_UNSIGNED_ZONE -> sketch.whole("x.wildplain AAAA");
      case WILDCARD_IN_NSEC ->
          sketch.rrset(NSEC, DenialFault.CLAIMS_TYPES, "*.any.deep", Type.NSEC, "!.any.deep A");
      case EMPTY_BELOW_REDIRECTION ->
          sketch.rrset(NSEC, DenialFault.CLAIMS_REDIRECTION, "mail", Type.NSEC, "_tcp.mail A");
      case LAST_NSEC_WITHOUT_APEX ->
          sketch.rrset(NSEC, DenialFault.NEXT_ITSELF, "mail", Type.NSEC, "nope.mail A");
    };
  }

  /** A case below a name of its own. */
  private record Sketch(SmallWorld world) {
    Case whole(String... questions) {
      return make(world.whole(NSEC), new Fault.Nothing(), "nothing", questions);
    }

    Case draft(DraftFault fault, String question) {
      List<ZoneDraft> drafts = new ArrayList<>(world.drafts(NSEC));
      drafts.set(1, fault.spoil(drafts.get(1)));
      return make(world.tree(drafts, Spoiler.NONE), fault, world.top() + "", question);
    }

    Case rrset(DenialStyle style, RrsetFault fault, String owner, int type, String question) {
      Spoiler spoiler = world.rrset(fault, owner, type);
      return make(
          world.tree(world.drafts(style), spoiler),
          fault,
          owner + " " + Type.string(type),
          question);
    }

    Case answer(AnswerFault fault, String question, String spoilt) {
      Zone donor = world.whole(NSEC).zone(world.name("child")).orElseThrow();
      Spoiler spoiler = world.answer(fault, spoilt, donor);
      return make(world.tree(world.drafts(NSEC), spoiler), fault, spoilt, question);
    }

    private Case make(Tree tree, Fault fault, String where, String... questions) {
      List<Question> asked = Stream.of(questions).map(world::question).toList();
      return new Case(0, world.top(), tree, asked, fault, where);
    }
  }
}
