package org.danescan.engine.input.repeat;

/**
 * For sorted inputs: a name that is greater than the one before, in one and the same order all the
 * way, cannot have stood before. The order is that of the characters, or that of DNSSEC (RFC 4034
 * §6.1), as name servers and registries write zones. It takes no memory.
 */
public final class Ascending implements Repeats {
  private String before = "";
  private boolean any;
  private boolean byCharacter = true;
  private boolean canonical = true;

  @Override
  public Answer take(String name) {
    if (any) {
      if (name.equals(before)) {
        return Answer.REPEATED;
      }
      byCharacter = byCharacter && name.compareTo(before) > 0;
      canonical = canonical && compareCanonically(name, before) > 0;
    }
    any = true;
    before = name;
    return byCharacter || canonical ? Answer.NEW : Answer.UNKNOWN;
  }

  /** RFC 4034 §6.1: by the labels, from the last to the first, each octet by octet. */
  static int compareCanonically(String a, String b) {
    int endA = a.length();
    int endB = b.length();
    while (endA >= 0 && endB >= 0) {
      int startA = a.lastIndexOf('.', endA - 1) + 1;
      int startB = b.lastIndexOf('.', endB - 1) + 1;
      int order = compare(a, startA, endA, b, startB, endB);
      if (order != 0) {
        return order;
      }
      endA = startA - 1;
      endB = startB - 1;
    }
    return Integer.compare(endA, endB);
  }

  private static int compare(String a, int startA, int endA, String b, int startB, int endB) {
    int length = Math.min(endA - startA, endB - startB);
    for (int i = 0; i < length; i++) {
      int order = Character.compare(a.charAt(startA + i), b.charAt(startB + i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(endA - startA, endB - startB);
  }
}
