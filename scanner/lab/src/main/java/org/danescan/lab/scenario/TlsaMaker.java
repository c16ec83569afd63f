package org.danescan.lab.scenario;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.Tlsa;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;

/** Collects the TLSA records of one owner name. */
final class TlsaMaker {
  private final Name owner;
  private final List<TLSARecord> records = new ArrayList<>();

  TlsaMaker(Name owner) {
    this.owner = owner;
  }

  List<TLSARecord> records() {
    return records;
  }

  TlsaMaker leaf(int usage, int selector, int type, IssuedChain chain) {
    return of(usage, selector, type, chain.leaf());
  }

  TlsaMaker intermediate(int usage, int selector, int type, IssuedChain chain) {
    return of(usage, selector, type, chain.intermediate().orElseThrow());
  }

  TlsaMaker root(int usage, int selector, int type, IssuedChain chain) {
    return of(usage, selector, type, chain.root().orElseThrow());
  }

  TlsaMaker of(int usage, int selector, int type, X509Certificate certificate) {
    records.add(Tlsa.of(owner, Sketch.TTL, usage, selector, type, certificate));
    return this;
  }

  TlsaMaker otherSelector(int usage, int selector, int type, X509Certificate certificate) {
    records.add(Tlsa.ofOtherSelector(owner, Sketch.TTL, usage, selector, type, certificate));
    return this;
  }

  TlsaMaker emptyInput(int usage, int selector, int type) {
    records.add(Tlsa.ofEmptyInput(owner, Sketch.TTL, usage, selector, type));
    return this;
  }

  TlsaMaker pem(int usage, int selector, int type, X509Certificate certificate) {
    records.add(Tlsa.ofPem(owner, Sketch.TTL, usage, selector, type, certificate));
    return this;
  }

  TlsaMaker raw(int usage, int selector, int type, byte[] data) {
    records.add(Tlsa.raw(owner, Sketch.TTL, usage, selector, type, data));
    return this;
  }
}
