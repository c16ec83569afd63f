package org.danescan.engine.input.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;
import org.danescan.core.result.InputName;
import org.danescan.core.token.Reason;
import org.danescan.engine.input.repeat.NameSet;
import org.danescan.engine.input.zone.ZoneEntry;
import org.danescan.engine.input.zone.ZoneReader;

/**
 * The names of a zone file: its delegations, and as what is no name the records that are broken.
 */
public final class ZoneNames implements NameSource {
  private final ZoneReader zone;
  private final Context context;

  /**
   * What a zone is read with.
   *
   * @param label how messages name the file
   * @param linesBefore lines of the inputs before
   * @param origin the zone, if the file does not say
   * @param dsApart owners whose DS records stand apart from their NS records; more are added as
   *     they are found
   * @param faults where records that are broken are told
   * @param nameServers whether somebody wants the names of name servers
   */
  public record Context(
      String label,
      long linesBefore,
      Optional<DomainName> origin,
      NameSet dsApart,
      Faults faults,
      boolean nameServers) {}

  /** Reads a zone file. */
  public ZoneNames(InputStream text, Context context) {
    this.zone = new ZoneReader(text, context.origin().map(DomainName::text), context.nameServers());
    this.context = context;
  }

  @Override
  public Optional<InputName> next() throws IOException {
    Optional<ZoneEntry> entry = zone.next();
    while (entry.isPresent() && entry.get() instanceof ZoneEntry.DsApart apart) {
      context.dsApart().add(apart.owner());
      entry = zone.next();
    }
    return entry.map(this::name);
  }

  private InputName name(ZoneEntry entry) {
    long line = context.linesBefore() + entry.line();
    if (entry instanceof ZoneEntry.Delegated delegated) {
      return new InputName(
          line,
          InputText.printable(delegated.text()),
          HostNameSyntax.parse(delegated.owner()),
          known(delegated),
          delegated.nameServers().stream().map(DomainName::new).toList());
    }
    ZoneEntry.Broken broken = (ZoneEntry.Broken) entry;
    String text = InputText.printable(broken.text());
    context.faults().add(context.label(), entry.line(), text, broken.fault());
    return new InputName(line, text, new ParsedName.NotAName(Reason.LINE_MALFORMED));
  }

  private Delegation known(ZoneEntry.Delegated delegated) {
    boolean apart =
        delegated.delegation() != Delegation.SIGNED
            && context.dsApart().size() > 0
            && context.dsApart().contains(delegated.owner());
    return apart ? Delegation.SIGNED : delegated.delegation();
  }

  @Override
  public long lines() {
    return zone.lines();
  }

  @Override
  public void close() throws IOException {
    zone.close();
  }
}
