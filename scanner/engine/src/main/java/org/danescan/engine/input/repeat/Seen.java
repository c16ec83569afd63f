package org.danescan.engine.input.repeat;

/** For inputs in any order: all names that were taken are remembered. */
public final class Seen implements Repeats {
  private final NameSet names = new NameSet();

  @Override
  public Answer take(String name) {
    return names.add(name) ? Answer.NEW : Answer.REPEATED;
  }
}
