package org.danescan.engine.differential.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.danescan.lab.zone.Finding;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The data of a zone, delegations included, in canonical order of names. */
public final class Contents {
  private static final Name ASTERISK = Name.fromConstantString("*");

  private final Name apex;
  private final NavigableMap<Name, NavigableMap<Integer, List<Record>>> names = new TreeMap<>();

  Contents(Name apex, List<Record> records) {
    this.apex = apex;
    for (Record rr : records) {
      names
          .computeIfAbsent(rr.getName(), name -> new TreeMap<>())
          .computeIfAbsent(rr.getType(), type -> new ArrayList<>())
          .add(rr);
    }
  }

  /** The names that own records. */
  Set<Name> owners() {
    return names.keySet();
  }

  /** The types at a name. */
  Set<Integer> types(Name name) {
    return new TreeSet<>(at(name).keySet());
  }

  List<Record> rrset(Name name, int type) {
    return at(name).getOrDefault(type, List.of());
  }

  private Map<Integer, List<Record>> at(Name name) {
    return names.getOrDefault(name, new TreeMap<>());
  }

  boolean isCut(Name name) {
    return !name.equals(apex) && at(name).containsKey(Type.NS);
  }

  boolean isUnsignedCut(Name name) {
    return isCut(name) && !at(name).containsKey(Type.DS);
  }

  /** Owners of records, and empty non-terminals. */
  boolean exists(Name name) {
    Optional<Name> next = Optional.ofNullable(names.ceilingKey(name));
    return next.stream().anyMatch(found -> found.subdomain(name));
  }

  /** The DNAME above a name, if there is one. */
  List<Record> redirection(Name name) {
    for (Name at = name; at.labels() > apex.labels(); ) {
      at = new Name(at, 1);
      if (at(at).containsKey(Type.DNAME)) {
        return rrset(at, Type.DNAME);
      }
    }
    return List.of();
  }

  /** RFC 1034 §4.3.2 and RFC 4592 §3.3. */
  Finding find(Name name, int type) {
    if (exists(name)) {
      List<Record> found = rrsetOrAlias(name, type);
      return found.isEmpty() ? new Finding.NoData(name) : new Finding.Found(found);
    }
    Name nextCloser = name;
    Name encloser = new Name(name, 1);
    while (!exists(encloser)) {
      nextCloser = encloser;
      encloser = new Name(encloser, 1);
    }
    Name wildcard = wildcardBelow(encloser);
    if (!exists(wildcard)) {
      return new Finding.NoName(encloser, nextCloser);
    }
    List<Record> found = rrsetOrAlias(wildcard, type);
    return found.isEmpty()
        ? new Finding.WildcardNoData(encloser, nextCloser)
        : new Finding.Expanded(found, encloser, nextCloser);
  }

  private List<Record> rrsetOrAlias(Name name, int type) {
    List<Record> found = rrset(name, type);
    return found.isEmpty() ? rrset(name, Type.CNAME) : found;
  }

  static Name wildcardBelow(Name encloser) {
    try {
      return Name.concatenate(ASTERISK, encloser);
    } catch (NameTooLongException e) {
      throw new IllegalArgumentException(encloser.toString(), e);
    }
  }
}
