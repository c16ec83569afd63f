package org.danescan.engine.differential;

import static org.danescan.engine.differential.keys.ZoneKey.Role.SIGNS_DATA;
import static org.danescan.engine.differential.keys.ZoneKey.Role.SIGNS_KEYS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.danescan.core.octets.Octets;
import org.danescan.engine.differential.fault.AnswerFault;
import org.danescan.engine.differential.fault.RrsetFault;
import org.danescan.engine.differential.keys.KeyPool;
import org.danescan.engine.differential.keys.Material;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.plan.Question;
import org.danescan.engine.differential.zone.Answer;
import org.danescan.engine.differential.zone.DenialStyle;
import org.danescan.engine.differential.zone.Spoiler;
import org.danescan.engine.differential.zone.Tree;
import org.danescan.engine.differential.zone.Zone;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSSEC.Digest;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A top-level zone for what single clauses are about, with a signed zone {@code child} and an
 * unsigned zone {@code plain} below it.
 */
final class SmallWorld {
  private static final Octets NO_SALT = Octets.of(new byte[0]);

  static final DenialStyle NSEC = new DenialStyle.Plain();
  static final DenialStyle NSEC3 = new DenialStyle.Hashed(0, NO_SALT, false);
  static final DenialStyle OPT_OUT = new DenialStyle.Hashed(0, NO_SALT, true);
  static final DenialStyle COSTLY = new DenialStyle.Hashed(151, NO_SALT, false);

  private static final List<Material> KEYS = new KeyPool(1).some(13, 2, new Random(1));

  private static final String DATA =
      """
      @ SOA ns.invalid. mail.invalid. 1 3600 600 86400 300
      @ NS ns.invalid.
      mail A 192.0.2.1
      _25._tcp.mail A 192.0.2.1
      alias CNAME mail
      *.wild A 192.0.2.2
      *.wildfar CNAME mail.child.TOP
      *.wildplain CNAME mail.plain.TOP
      _25._tcp.*.hosts A 192.0.2.3
      gone DNAME wild
      *.any.deep MX 10 mail
      farther CNAME mail.TOP
      """;

  private final Instant now = Instant.now();
  private final Name top;

  /**
   * A world of its own.
   *
   * @param top the top-level zone's label
   */
  SmallWorld(String top) {
    this.top = Name.fromConstantString(top + ".");
  }

  /** The root's key, in master-file format. */
  static String trustAnchor() {
    return keys(Name.root).get(0).record() + "\n";
  }

  /** The top-level zone. */
  Name top() {
    return top;
  }

  /** The zones, the root first. */
  List<ZoneDraft> drafts(DenialStyle style) {
    return List.of(
        new ZoneDraft(Name.root, keys(Name.root), List.of(), records(Name.root, 2), NSEC),
        signed(top, style),
        signed(name("child"), NSEC),
        new ZoneDraft(name("plain"), List.of(), List.of(), records(name("plain"), 99), style));
  }

  private ZoneDraft signed(Name apex, DenialStyle style) {
    List<ZoneKey> keys = keys(apex);
    List<Record> ds = List.of(keys.get(0).delegationSigner(Digest.SHA256));
    return new ZoneDraft(apex, keys, ds, records(apex, 99), style);
  }

  private static List<ZoneKey> keys(Name apex) {
    return List.of(
        ZoneKey.of(apex, 257, KEYS.get(0), SIGNS_KEYS),
        ZoneKey.of(apex, 256, KEYS.get(1), SIGNS_DATA));
  }

  private List<Record> records(Name apex, int most) {
    return DATA.lines().limit(most).map(line -> record(line, apex)).toList();
  }

  private Record record(String line, Name apex) {
    String[] parts = line.replace("TOP", top.toString()).split(" ", 3);
    try {
      Name owner = parts[0].equals("@") ? apex : Name.fromString(parts[0], apex);
      return Record.fromString(owner, Type.value(parts[1]), DClass.IN, 300, parts[2], apex);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  /** A name below the top-level zone; {@code @} is that zone. */
  Name name(String label) {
    return label.equals("@") ? top : Name.fromConstantString(label + "." + top);
  }

  /** A question, as in {@code "mail A"}. */
  Question question(String words) {
    String[] parts = words.split(" ", 2);
    return new Question(name(parts[0]), Type.value(parts[1]));
  }

  /** The zones as they should be. */
  Tree whole(DenialStyle style) {
    return tree(drafts(style), Spoiler.NONE);
  }

  /** Questions for names whose absence takes three NSEC3 records to prove, the cover second. */
  List<String> absent(DenialStyle style) {
    Zone zone = whole(style).zone(top).orElseThrow();
    return IntStream.range(0, 2000)
        .mapToObj(i -> "nope" + i + " A")
        .filter(words -> zone.answer(question(words).name(), Type.A).authority().size() == 4)
        .toList();
  }

  Tree tree(List<ZoneDraft> drafts, Spoiler spoiler) {
    return new Tree(drafts, now, spoiler);
  }

  /** Spoils RRsets of a type, but not those of the root. */
  Spoiler rrsets(RrsetFault fault, int type) {
    return new Spoiler() {
      @Override
      public RRset signed(Zone zone, RRset rrset) {
        return rrset.getType() == type && zone.apex().subdomain(top)
            ? fault.spoil(zone, rrset)
            : rrset;
      }
    };
  }

  /** Spoils the RRset of a name and type. */
  Spoiler rrset(RrsetFault fault, String owner, int type) {
    return new Spoiler() {
      @Override
      public RRset signed(Zone zone, RRset rrset) {
        return rrset.getType() == type && rrset.getName().equals(name(owner))
            ? fault.spoil(zone, rrset)
            : rrset;
      }
    };
  }

  /** Spoils the answer to one question. */
  Spoiler answer(AnswerFault fault, String words, Zone donor) {
    Question question = question(words);
    return new Spoiler() {
      @Override
      public Answer answer(Zone zone, Name name, int type, Answer answer) {
        return name.equals(question.name()) && type == question.type()
            ? fault.spoil(zone, donor, answer)
            : answer;
      }
    };
  }
}
