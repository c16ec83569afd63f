package org.danescan.engine.differential.plan;

import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What is asked.
 *
 * @param type MX, A, AAAA, CNAME or TLSA
 */
public record Question(Name name, int type) {
  @Override
  public String toString() {
    return name + " " + Type.string(type);
  }
}
