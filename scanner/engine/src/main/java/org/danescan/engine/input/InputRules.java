package org.danescan.engine.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;
import org.danescan.core.result.InputName;

/**
 * What is made of the inputs.
 *
 * @param format what files and standard input are
 * @param origin the zone that a zone file is of, for one that does not say so itself
 * @param signedOnly whether delegations without DS records are left out
 * @param queryUnsigned whether they are looked up, although their verdict is known
 * @param nameServers whether the names of their name servers are kept
 */
public record InputRules(
    InputFormat format,
    Optional<DomainName> origin,
    boolean signedOnly,
    boolean queryUnsigned,
    boolean nameServers) {
  /** Lists. */
  public static final InputRules LISTS =
      new InputRules(InputFormat.LIST, Optional.empty(), false, false);

  /** Rules that keep no name servers. */
  public InputRules(
      InputFormat format, Optional<DomainName> origin, boolean signedOnly, boolean queryUnsigned) {
    this(format, origin, signedOnly, queryUnsigned, false);
  }

  /** The same, with the names of name servers kept or not. */
  public InputRules withNameServers(boolean kept) {
    return new InputRules(format, origin, signedOnly, queryUnsigned, kept);
  }

  /**
   * Every problem, each naming the option and what to do.
   *
   * @param lists whether a list is among the inputs
   * @param zones whether a zone is
   */
  public List<String> problems(boolean lists, boolean zones) {
    List<String> problems = new ArrayList<>();
    if (format == InputFormat.LIST && origin.isPresent()) {
      problems.add("--origin is for zone files; add --format zone");
    }
    if (signedOnly && lists) {
      problems.add("--signed-only needs the DS records of zones; add --format zone");
    }
    if (queryUnsigned && !zones) {
      problems.add("--query-unsigned is for zones; add --format zone");
    }
    if (signedOnly && queryUnsigned) {
      problems.add("--signed-only leaves out what --query-unsigned asks for; take one of them");
    }
    return problems;
  }

  /** Whether a name is left out: a delegation that is not known to be signed, if so wished. */
  boolean leaveOut(InputName name) {
    boolean delegation =
        name.parsed() instanceof ParsedName.Name || name.delegation() != Delegation.UNKNOWN;
    return signedOnly && delegation && name.delegation() != Delegation.SIGNED;
  }
}
