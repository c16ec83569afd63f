package org.danescan.engine.input;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.danescan.engine.input.repeat.NameSet;

/**
 * What reading an input costs, and what remembering its names takes. Arguments: how many names, and
 * {@code sorted}, {@code mixed} or {@code zone}: a list of either kind, or a zone file with two NS
 * records a delegation, every tenth signed. How little heap is enough, {@code -Xmx} tells.
 */
final class InputCost {
  private InputCost() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    boolean mixed = arguments[1].equals("mixed");
    InputFormat format = arguments[1].equals("zone") ? InputFormat.ZONE : InputFormat.LIST;
    Path file = Files.createTempFile("danescan-", ".txt");
    try {
      if (format == InputFormat.ZONE) {
        writeZone(file, count);
      } else {
        write(file, count, mixed);
      }
      Inputs inputs =
          new Inputs(
              List.of(new InputFile(file, "names", format)),
              new InputRules(format, Optional.empty(), false, false));
      long start = cpu();
      Survey survey = inputs.survey();
      long read = cpu();
      long names = second(inputs, survey);
      print("first reading", read - start, count);
      print("second reading", cpu() - read, count);
      System.out.printf(Locale.ROOT, "%,d names, %,d again%n", names, survey.duplicates());
      if (format == InputFormat.LIST) {
        remember(count);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, long nanos, int count) {
    System.out.printf(
        Locale.ROOT, "%s: %.2f s of CPU a million names%n", what, nanos / 1e9 / (count / 1e6));
  }

  private static long second(Inputs inputs, Survey survey) throws IOException {
    long names = 0;
    try (NameReader reader = inputs.open(survey)) {
      while (reader.next().isPresent()) {
        names++;
      }
    }
    return names;
  }

  private static void remember(int count) {
    long before = used();
    NameSet set = new NameSet();
    long start = cpu();
    for (int i = 0; i < count; i++) {
      set.add(name(i));
    }
    print("remembering", cpu() - start, count);
    double octets = used() - before;
    System.out.printf(
        Locale.ROOT,
        "%,d names remembered in %,.0f MB, %.1f octets each%n",
        set.size(),
        octets / 1e6,
        octets / count);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Every tenth name comes again where they are mixed. */
  private static void write(Path file, int count, boolean mixed) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (int i = 0; i < count; i++) {
        int n = mixed ? (int) (i * 982_451_653L % count) : i;
        out.write(name(mixed && i % 10 == 9 ? n / 2 : n));
        out.write('\n');
      }
    }
  }

  private static void writeZone(Path file, int count) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("test.\t900\tin\tsoa\ta.test. b.test. 1 1800 900 604800 86400\n");
      for (int i = 0; i < count; i++) {
        String owner = name(i) + ".\t86400\tin\t";
        out.write(owner + "ns\tns1.example.\n" + owner + "ns\tns2.example.\n");
        if (i % 10 == 0) {
          out.write(owner + "ds\t1 13 2 " + "0f".repeat(32) + "\n");
        }
      }
    }
  }

  private static String name(int i) {
    return String.format(Locale.ROOT, "name-%09d.test", i);
  }
}
