package org.danescan.lab.zone;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.danescan.lab.plan.DnsFault;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.signing.KeyPool;
import org.danescan.lab.signing.ZoneKeys;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** A planned zone made ready to be asked: its data by name and type, its keys, its denial. */
public final class Zone {
  /** How long absence may be remembered, in seconds; also the SOA's TTL (RFC 2308 §5). */
  static final int NEGATIVE_TTL = 300;

  private static final int TTL = 3600;
  private static final Name WILDCARD = Name.fromConstantString("*");

  private final ZonePlan plan;
  private final InetAddress server;
  private final Optional<ZoneKeys> keys;
  private final KeyPool pool;
  private final Cuts cuts;
  private final Map<Name, Map<Integer, List<Record>>> nodes = new HashMap<>();
  private final Optional<Denial> denial;
  private final Optional<Zone> secondary;

  Zone(ZonePlan plan, InetAddress server, KeyPool pool, Cuts cuts) {
    this.plan = plan;
    this.server = server;
    this.pool = pool;
    this.cuts = cuts;
    this.keys = pool.keysOf(plan);
    this.denial = keys.map(present -> denialOf(plan.signing()));
    this.secondary = outdated(plan).map(old -> new Zone(old, ServerAddresses.second(), pool, cuts));
    plan.records().forEach(this::add);
    addServerData();
  }

  /** The plan as a second name server has it that missed an update; empty where there is none. */
  private static Optional<ZonePlan> outdated(ZonePlan plan) {
    List<DnsFault> missed =
        plan.faults().stream().filter(fault -> fault.kind() == Kind.SECONDARY_OUTDATED).toList();
    List<DnsFault> others = plan.faults().stream().filter(one -> !missed.contains(one)).toList();
    List<Record> records =
        plan.records().stream()
            .filter(rr -> missed.stream().noneMatch(f -> f.concerns(rr.getName(), rr.getType())))
            .toList();
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ZonePlan(plan.apex(), plan.signing(), plan.delegation(), records, others));
  }

  /** The zone as the name server at an address has it; empty where that does not serve it. */
  public Optional<Zone> at(InetAddress address) {
    return server.equals(address)
        ? Optional.of(this)
        : secondary.filter(second -> second.server.equals(address));
  }

  /** What it was made from. */
  public ZonePlan plan() {
    return plan;
  }

  /** Its apex. */
  public Name apex() {
    return plan.apex();
  }

  /** Its keys; none when it is unsigned. */
  public Optional<ZoneKeys> keys() {
    return keys;
  }

  /** How it proves absence; not at all when it is unsigned. */
  public Optional<Denial> denial() {
    return denial;
  }

  /** The address of its name server. */
  public InetAddress server() {
    return server;
  }

  /** The name of its name server, in the zone itself so that referrals need glue. */
  public Name serverName() {
    return child(Name.fromConstantString("ns"));
  }

  /** Its SOA record. */
  public Record soa() {
    return records(apex(), Type.SOA).get(0);
  }

  /** Its NS record, as its parent publishes it too. */
  public Record ns() {
    return new NSRecord(apex(), DClass.IN, TTL, serverName());
  }

  /** The address record of its name server. */
  public Record glue() {
    return new ARecord(serverName(), DClass.IN, TTL, server);
  }

  /** The name servers' records for the apex: with those of the second server where there is one. */
  public List<Record> nameServers() {
    List<Record> records = new ArrayList<>(List.of(ns()));
    secondary.ifPresent(
        second -> records.add(new NSRecord(apex(), DClass.IN, TTL, secondServerName())));
    return records;
  }

  /** The address records of the name servers. */
  public List<Record> glues() {
    List<Record> records = new ArrayList<>(List.of(glue()));
    secondary.ifPresent(
        second -> records.add(new ARecord(secondServerName(), DClass.IN, TTL, second.server)));
    return records;
  }

  private Name secondServerName() {
    return child(Name.fromConstantString("ns2"));
  }

  /** The zone delegated from this one at exactly this name. */
  public Optional<ZonePlan> delegatedAt(Name name) {
    return name.equals(apex()) ? Optional.empty() : cuts.at(name);
  }

  /**
   * What the zone has for a name and type. The name is not below a delegation, and it is at one
   * only to ask for DS (RFC 4035 §3.1.4.1).
   */
  public Finding find(Name name, int type) {
    if (!exists(name)) {
      return findByWildcard(name, type);
    }
    List<Record> records = records(name, type);
    if (records.isEmpty()) {
      records = records(name, Type.CNAME);
    }
    if (!records.isEmpty()) {
      return new Finding.Found(records);
    }
    return delegatedAt(name).isPresent()
        ? new Finding.NoDelegationSigner(name)
        : new Finding.NoData(name);
  }

  /** Every RRset at exactly this name. */
  public List<List<Record>> allAt(Name name) {
    return List.copyOf(nodes.getOrDefault(name, Map.of()).values());
  }

  /** The types with an RRset at exactly this name, as its parent side has them at a delegation. */
  Set<Integer> typesAt(Name name) {
    Set<Integer> types = new TreeSet<>();
    if (delegatedAt(name).isPresent()) {
      types.add(Type.NS);
      if (!records(name, Type.DS).isEmpty()) {
        types.add(Type.DS);
      }
      return types;
    }
    types.addAll(nodes.getOrDefault(name, Map.of()).keySet());
    return types;
  }

  /** Whether the name is there, with data of its own or as an ancestor of some. */
  boolean exists(Name name) {
    return nodes.containsKey(name) || cuts.atOrBelow(name);
  }

  /** The wildcard directly below a name. */
  static Name wildcardBelow(Name name) {
    return child(WILDCARD, name);
  }

  private Finding findByWildcard(Name name, int type) {
    Name nextCloser = name;
    Name encloser = new Name(name, 1);
    while (!exists(encloser)) {
      nextCloser = encloser;
      encloser = new Name(encloser, 1);
    }
    if (encloser.length() + 2 > 255 || !nodes.containsKey(wildcardBelow(encloser))) {
      return new Finding.NoName(encloser, nextCloser);
    }
    Name wildcard = wildcardBelow(encloser);
    List<Record> records = records(wildcard, type);
    if (records.isEmpty()) {
      records = records(wildcard, Type.CNAME);
    }
    return records.isEmpty()
        ? new Finding.WildcardNoData(encloser, nextCloser)
        : new Finding.Expanded(records, encloser, nextCloser);
  }

  private List<Record> records(Name name, int type) {
    if (type == Type.DS) {
      return delegatedAt(name).map(pool::delegationSigners).orElse(List.of());
    }
    return nodes.getOrDefault(name, Map.of()).getOrDefault(type, List.of());
  }

  private Denial denialOf(Signing signing) {
    return switch (signing.denial()) {
      case NSEC -> new NsecDenial(this);
      case NSEC3 -> new Nsec3Denial(this, signing.nsec3Iterations(), false);
      case NSEC3_OPT_OUT -> new Nsec3Denial(this, signing.nsec3Iterations(), true);
    };
  }

  private void addServerData() {
    Name hostmaster = child(Name.fromConstantString("hostmaster"));
    add(
        new SOARecord(
            apex(),
            DClass.IN,
            NEGATIVE_TTL,
            serverName(),
            hostmaster,
            secondary.isPresent() ? 2 : 1,
            7200,
            3600,
            1_209_600,
            NEGATIVE_TTL));
    nameServers().forEach(this::add);
    glues().forEach(this::add);
    keys.ifPresent(present -> present.records().forEach(this::add));
    if (keys.isPresent() && plan.signing().denial() != Signing.Denial.NSEC) {
      int iterations = plan.signing().nsec3Iterations();
      add(new NSEC3PARAMRecord(apex(), DClass.IN, 0, 1, 0, iterations, new byte[0]));
    }
  }

  private void add(Record record) {
    nodes
        .computeIfAbsent(record.getName(), name -> new HashMap<>())
        .computeIfAbsent(record.getType(), type -> new ArrayList<>())
        .add(record);
    for (Name above = record.getName();
        above.labels() > apex().labels();
        above = new Name(above, 1)) {
      nodes.computeIfAbsent(above, name -> new HashMap<>());
    }
  }

  /** The name made of one label and the apex. */
  public Name child(Name label) {
    return child(label, apex());
  }

  private static Name child(Name label, Name parent) {
    try {
      return Name.concatenate(label, parent);
    } catch (NameTooLongException e) {
      throw new IllegalArgumentException("no room below " + parent, e);
    }
  }
}
