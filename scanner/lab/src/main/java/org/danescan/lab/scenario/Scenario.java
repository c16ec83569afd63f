package org.danescan.lab.scenario;

import org.danescan.lab.plan.DomainPlan;

/**
 * One situation.
 *
 * @param name one word for it, lower case with hyphens
 * @param situation what is published and served, in a sentence
 * @param actor builds it for a domain
 */
public record Scenario(String name, String situation, Actor actor) {

  /** Writes a domain's zones and servers. */
  @FunctionalInterface
  public interface Actor {
    /** Adds everything to an empty sketch of a signed domain. */
    void act(Sketch sketch);
  }

  /** The plan for a domain. */
  public DomainPlan plan(Setting setting) {
    Sketch sketch = new Sketch(name, setting);
    actor.act(sketch);
    return sketch.plan();
  }
}
