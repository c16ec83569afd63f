package org.danescan.engine.input.zone;

import java.util.Optional;

/**
 * The zone that a file is of.
 *
 * @param name its name, lower case without final dot, once the file has told
 * @param whole whether a SOA record has told it: the file is then taken for the whole zone, and not
 *     for some records of it
 */
record Apex(Optional<String> name, boolean whole) {

  boolean is(String owner) {
    return name.isPresent() && name.get().equals(owner);
  }

  /** Whether what the file does not say of an owner is not so. */
  boolean tellsAllOf(String owner) {
    return whole && name.filter(apex -> apex.isEmpty() || owner.endsWith("." + apex)).isPresent();
  }
}
