package org.danescan.engine.differential.plan;

import static org.danescan.engine.differential.keys.ZoneKey.Role.SIGNS_DATA;
import static org.danescan.engine.differential.keys.ZoneKey.Role.SIGNS_KEYS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.danescan.engine.differential.fault.Fault;
import org.danescan.engine.differential.keys.KeyPool;
import org.danescan.engine.differential.keys.Material;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.zone.DenialStyle;
import org.danescan.engine.differential.zone.Spoiler;
import org.danescan.engine.differential.zone.Tree;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Makes cases; the same seed and number make the same case. */
public final class CaseMaker {
  private static final int FEWEST_QUESTIONS = 5;
  private static final int MOST_QUESTIONS = 10;
  private static final List<Integer> TYPES =
      List.of(Type.MX, Type.A, Type.A, Type.AAAA, Type.TLSA, Type.CNAME);

  private final long seed;
  private final Instant now;
  private final KeyPool pool;
  private final List<ZoneKey> rootKeys;

  /**
   * Makes the keys.
   *
   * @param now when signatures are made
   */
  public CaseMaker(long seed, Instant now) {
    this.seed = seed;
    this.now = now;
    this.pool = new KeyPool(seed);
    List<Material> two = pool.some(13, 2, new Random(seed));
    this.rootKeys =
        List.of(
            ZoneKey.of(Name.root, 257, two.get(0), SIGNS_KEYS),
            ZoneKey.of(Name.root, 256, two.get(1), SIGNS_DATA));
  }

  /** The root's key, in master-file format. */
  public String trustAnchor() {
    return rootKeys.get(0).record() + "\n";
  }

  /** How many kinds of faults there are. */
  public static Set<Fault> faults() {
    return new LinkedHashSet<>(Faults.ALL);
  }

  /** One case. */
  public Case make(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Name top = Name.fromConstantString("z" + number + ".");
    List<ZoneDraft> drafts = new ArrayList<>();
    drafts.add(root());
    drafts.addAll(new Shape(pool, random).zones(top));
    Tree whole = new Tree(drafts, now, Spoiler.NONE);
    List<Question> questions = questions(drafts, random);
    Fault fault = Faults.ALL.get(Math.floorMod(number, Faults.ALL.size()));
    Faults.Faulty faulty = new Faults(whole, questions, now, random).apply(fault);
    return new Case(number, top, faulty.tree(), questions, faulty.fault(), faulty.where());
  }

  private ZoneDraft root() {
    return new ZoneDraft(Name.root, rootKeys, List.of(), Data.root(), new DenialStyle.Plain());
  }

  private static List<Question> questions(List<ZoneDraft> drafts, Random random) {
    int count = FEWEST_QUESTIONS + random.nextInt(MOST_QUESTIONS - FEWEST_QUESTIONS + 1);
    Set<Question> questions = new LinkedHashSet<>();
    while (questions.size() < count) {
      ZoneDraft draft = drafts.get(1 + random.nextInt(drafts.size() - 1));
      List<Name> names = new ArrayList<>(Data.around(draft.apex()));
      draft.records().forEach(record -> names.add(record.getName()));
      Name name = names.get(random.nextInt(names.size()));
      questions.add(new Question(name, TYPES.get(random.nextInt(TYPES.size()))));
    }
    return List.copyOf(questions);
  }
}
