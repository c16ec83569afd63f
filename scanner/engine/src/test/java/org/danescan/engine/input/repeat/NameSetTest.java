package org.danescan.engine.input.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameSetTest {
  @Test
  void itIsASetAsAnyOther() {
    NameSet set = new NameSet();
    Set<String> like = new HashSet<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      String name = "n" + random.nextInt(120_000) + ".nl";
      boolean there = like.contains(name);
      assertThat(set.contains(name)).isEqualTo(there);
      assertThat(set.add(name)).isEqualTo(like.add(name));
    }
    assertThat(set.size()).isEqualTo(like.size());
  }

  @Test
  void theEmptyNameIsAName() {
    NameSet set = new NameSet();

    assertThat(set.contains("")).isFalse();
    assertThat(set.add("")).isTrue();
    assertThat(set.add("")).isFalse();
  }

  /** Hashes are compared whole: neither half alone makes two of them one, and zero is one too. */
  @Test
  void aTableTellsHashesApart() {
    HashTable table = new HashTable();
    BitSet added = new BitSet();
    for (int i = 0; i < 1_000; i++) {
      added.set(i, table.add(i / 10, i % 10));
    }
    assertThat(added.nextClearBit(0)).as("0,1 takes the place of 0,0").isEqualTo(1);
    assertThat(added.cardinality()).isEqualTo(999);
    for (int i = 0; i < 1_000; i++) {
      assertThat(table.contains(i / 10, i % 10)).isTrue();
      assertThat(table.contains(i / 10, i % 10 + 10)).isFalse();
      assertThat(table.contains(~(long) (i / 10), i % 10)).isFalse();
    }
  }
}
