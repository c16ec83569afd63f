package org.danescan.engine.differential.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.danescan.engine.differential.fault.Fault;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.zone.DenialStyle;
import org.danescan.engine.differential.zone.Tree;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.Name;

/**
 * One tree of zones and what is asked about it.
 *
 * @param number the same number and seed make the same case
 * @param top the name below which it is
 * @param tree the zones as served
 * @param questions what is asked
 * @param fault what is wrong
 * @param where what it is that the fault is in
 */
public record Case(
    int number, Name top, Tree tree, List<Question> questions, Fault fault, String where) {
  public Case {
    questions = List.copyOf(questions);
  }

  /** How many zones there are below the root. */
  public int zones() {
    return tree.drafts().size() - 1;
  }

  /** For a person who looks into it. */
  @Override
  public String toString() {
    return "case %d: %s in %s%n%s"
        .formatted(
            number,
            fault.name(),
            where,
            tree.drafts().stream().map(Case::text).collect(Collectors.joining("\n")));
  }

  private static String text(ZoneDraft draft) {
    String style =
        draft.style() instanceof DenialStyle.Hashed hashed
            ? "NSEC3 " + hashed.iterations() + (hashed.optOut() ? " opt-out" : "")
            : "NSEC";
    String keys = draft.keys().stream().map(Case::text).collect(Collectors.joining(", "));
    return "  zone %s %s, keys %s%n    DS %s"
        .formatted(
            draft.apex(),
            draft.keys().isEmpty() ? "unsigned" : style,
            keys,
            draft.delegationSigners());
  }

  private static String text(ZoneKey key) {
    return "%d/%d/%d %s"
        .formatted(
            key.record().getFlags(),
            key.record().getAlgorithm(),
            key.record().getFootprint(),
            key.roles());
  }
}
