package org.danescan.cli.options;

import java.util.List;

/** A configuration that cannot be: all its problems, each naming the option and what to do. */
public final class ConfigurationException extends Exception {
  private final transient List<String> problems;

  /** All problems found, at least one. */
  public ConfigurationException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the options. */
  public List<String> problems() {
    return problems;
  }
}
