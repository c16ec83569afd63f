package org.danescan.benchmarks.micro;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** From octets to a dnsjava message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParseBenchmark {
  /** What a resolver answers. */
  public enum Answer {
    /** Two MX records and a signature. */
    MX,
    /** Two keys and a signature. */
    DNSKEY,
    /** NXDOMAIN: SOA, three NSEC3 records, a signature of each. */
    NSEC3_DENIAL
  }

  /** What is parsed. */
  @Param public Answer answer = Answer.MX;

  private byte[] octets = {};

  /** Signs and writes the message. */
  @Setup
  public void write() {
    SignedZones zones = new SignedZones();
    octets =
        switch (answer) {
          case MX -> zones.answer(SignedZones.domain(1), Type.MX);
          case DNSKEY -> zones.answer(SignedZones.domain(1), Type.DNSKEY);
          case NSEC3_DENIAL ->
              zones.answer(Name.fromConstantString("no-such-name." + SignedZones.TOP), Type.MX);
        };
  }

  /** All of it. */
  @Benchmark
  public Message parse() throws IOException {
    return new Message(octets);
  }
}
