package org.danescan.lab.zone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.xbill.DNS.Name;

/**
 * Names close before and after a name in canonical order (RFC 4034 §6.1), for NSEC records that
 * cover one name only (RFC 4470 §3). Upper-case letters sort as lower-case ones, so octets that are
 * upper-case letters are stepped over.
 */
final class NameNeighbours {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_LABEL = 63;

  private NameNeighbours() {}

  /** A name before {@code name}, with no plausible name between them; not for the root. */
  static Name before(Name name) {
    byte[] label = label(name);
    Name parent = new Name(name, 1);
    int end = label.length - 1;
    if (label[end] == 0) {
      return end == 0 ? parent : lastBelow(name(Arrays.copyOf(label, end), parent));
    }
    int room = Math.min(LONGEST_LABEL - label.length, LONGEST_NAME - name.length());
    byte[] lower = Arrays.copyOf(label, label.length + room);
    lower[end] = (byte) (label[end] == '[' ? '@' : label[end] - 1);
    Arrays.fill(lower, label.length, lower.length, (byte) 0xFF);
    return name(lower, parent);
  }

  /** The first name below {@code name}, or if it is too long for one, a name after all of those. */
  static Name firstBelow(Name name) {
    return name.length() + 2 > LONGEST_NAME ? afterSubtree(name) : name(new byte[1], name);
  }

  /** A name after {@code name} and everything below it; the root follows its own last name. */
  static Name afterSubtree(Name name) {
    if (name.labels() == 1) {
      return name;
    }
    byte[] label = label(name);
    Name parent = new Name(name, 1);
    if (label.length < LONGEST_LABEL && name.length() < LONGEST_NAME) {
      return name(Arrays.copyOf(label, label.length + 1), parent);
    }
    int end = label.length - 1;
    while (end >= 0 && label[end] == (byte) 0xFF) {
      end--;
    }
    if (end < 0) {
      return afterSubtree(parent);
    }
    byte[] higher = Arrays.copyOf(label, end + 1);
    higher[end] = (byte) (label[end] == '@' ? '[' : label[end] + 1);
    return name(higher, parent);
  }

  private static Name lastBelow(Name name) {
    int room = Math.min(LONGEST_LABEL, LONGEST_NAME - name.length() - 1);
    if (room < 1) {
      return name;
    }
    byte[] last = new byte[room];
    Arrays.fill(last, (byte) 0xFF);
    return name(last, name);
  }

  private static byte[] label(Name name) {
    byte[] withLength = name.canonicalize().getLabel(0);
    return Arrays.copyOfRange(withLength, 1, withLength.length);
  }

  private static Name name(byte[] label, Name parent) {
    byte[] rest = parent.toWire();
    byte[] wire = new byte[1 + label.length + rest.length];
    wire[0] = (byte) label.length;
    System.arraycopy(label, 0, wire, 1, label.length);
    System.arraycopy(rest, 0, wire, 1 + label.length, rest.length);
    try {
      return new Name(wire);
    } catch (IOException e) {
      throw new UncheckedIOException("label and parent were measured", e);
    }
  }
}
