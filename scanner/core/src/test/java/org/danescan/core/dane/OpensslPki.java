package org.danescan.core.dane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;

/** Certificates made by the openssl command, by name; keys EC P-256. */
public final class OpensslPki {
  private static final String CA = "basicConstraints=critical,CA:TRUE";
  private static final String MX1 = "subjectAltName=DNS:mx1.example.nl";

  private final Path directory;
  private final Map<String, Octets> certificates = new HashMap<>();
  private final Map<String, Octets> keys = new HashMap<>();

  private OpensslPki(Path directory) {
    this.directory = directory;
  }

  /** Before any is made. */
  public static OpensslPki none() {
    return new OpensslPki(Path.of(""));
  }

  /** Makes them all. Long-lived ones are valid for 3,650 days, short-lived ones for 2. */
  public static OpensslPki in(Path directory) {
    OpensslPki pki = new OpensslPki(directory);
    pki.write("req.cnf", "[req]\ndistinguished_name=dn\n[dn]\n");
    pki.authorities();
    pki.leaves();
    pki.oddIssuers();
    return pki;
  }

  private void authorities() {
    issue("root", "root", 3650, CA);
    issue("root2", "root2", 3650, CA);
    issue("rootshort", "rootshort", 2, CA);
    issue("inter", "root", 3650, CA);
    issue("intershort", "root", 2, CA);
    issue("underrootshort", "rootshort", 3650, CA);
    issue("stranger", "stranger", 3650, MX1);
    cross("intercross", "inter", "root2");
  }

  private void leaves() {
    issue("leaf", "inter", 3650, MX1);
    issue("next", "inter", 3650, MX1);
    issue("nextbutone", "inter", 3650, MX1);
    issue("direct", "root", 3650, MX1);
    issue("self", "self", 3650, MX1);
    issue("short", "inter", 2, MX1);
    issue("ofshort", "intershort", 3650, MX1);
    issue("ofrootshort", "underrootshort", 3650, MX1);
    issue("wild", "inter", 3650, "subjectAltName=DNS:*.example.nl");
    issue("partial", "inter", 3650, "subjectAltName=DNS:mx*.example.nl");
    issue("tld", "inter", 3650, "subjectAltName=DNS:*.nl");
    issue("dotted", "inter", 3650, "subjectAltName=DNS:mx1.example.nl.");
    issue("upper", "inter", 3650, "subjectAltName=DNS:MX1.Example.NL");
    issue("several", "inter", 3650, "subjectAltName=DNS:a.example,DNS:mx1.example.nl");
    issue("foreign", "inter", 3650, "subjectAltName=DNS:mx.example.org");
    issueAs("cn", "mx1.example.nl", "inter", 3650);
    issueAs("cnshadowed", "mx1.example.nl", "inter", 3650, "subjectAltName=DNS:a.example");
    issueAs("cnmail", "mx1.example.nl", "inter", 3650, "subjectAltName=email:a@example.nl");
    issue("client", "inter", 3650, MX1, "extendedKeyUsage=clientAuth");
    issue("server", "inter", 3650, MX1, "extendedKeyUsage=serverAuth,clientAuth");
    issue("anyeku", "inter", 3650, MX1, "extendedKeyUsage=2.5.29.37.0");
    issue("keyusage", "inter", 3650, MX1, "keyUsage=critical,digitalSignature");
    issue("crlonly", "inter", 3650, MX1, "keyUsage=critical,cRLSign");
    issue("strange", "inter", 3650, MX1, "1.2.3.4.5=critical,DER:0500");
    issue("curious", "inter", 3650, MX1, "1.2.3.4.5=DER:0500");
  }

  private void oddIssuers() {
    issue("noca", "root", 3650, "subjectAltName=DNS:ca.example");
    issue("ofnoca", "noca", 3650, MX1);
    issue("falseca", "root", 3650, "basicConstraints=critical,CA:FALSE");
    issue("offalseca", "falseca", 3650, MX1);
    issue("nosign", "root", 3650, CA, "keyUsage=critical,digitalSignature");
    issue("ofnosign", "nosign", 3650, MX1);
    issue("root0", "root0", 3650, CA + ",pathlen:0");
    issue("inter0", "root0", 3650, CA);
    issue("ofroot0", "inter0", 3650, MX1);
    issue("directroot0", "root0", 3650, MX1);
    issue("permits", "root", 3650, CA, "nameConstraints=critical,permitted;DNS:example.nl");
    issue("ofpermits", "permits", 3650, MX1);
    issue("forbids", "root", 3650, CA, "nameConstraints=critical,excluded;DNS:example.nl");
    issue("offorbids", "forbids", 3650, MX1);
    issue("elsewhere", "root", 3650, CA, "nameConstraints=critical,permitted;DNS:example.org");
    issue("ofelsewhere", "elsewhere", 3650, MX1);
    issue("clientca", "root", 3650, CA, "extendedKeyUsage=clientAuth");
    issue("ofclientca", "clientca", 3650, MX1);
  }

  /** A record in short, such as {@code 2 1 1 inter}: the data is that of a named certificate. */
  TlsaRecord record(String text) {
    List<String> parts = List.of(text.trim().split(" "));
    int selector = Integer.parseInt(parts.get(1));
    MatchingType type = MatchingType.of(Integer.parseInt(parts.get(2))).orElseThrow();
    Octets part = part(parts.get(3), Selector.of(selector).orElseThrow());
    return new TlsaRecord(
        Integer.parseInt(parts.get(0)), selector, type.number(), type.present(part));
  }

  /** Records in short, parted by semicolons. */
  public List<TlsaRecord> records(String text) {
    return Arrays.stream(text.split(";")).map(this::record).toList();
  }

  /** A certificate, or its key, DER. */
  public Octets part(String name, Selector selector) {
    Octets part = (selector == Selector.CERT ? certificates : keys).get(name);
    if (part == null) {
      throw new IllegalArgumentException("no certificate " + name);
    }
    return part;
  }

  /** The certificates of a chain in short, such as {@code leaf inter root}. */
  public List<Octets> chain(String text) {
    return Arrays.stream(text.split(" ")).map(name -> part(name, Selector.CERT)).toList();
  }

  Path certificateFile(String name) {
    return directory.resolve(name + ".pem");
  }

  Path keyFile(String name) {
    return directory.resolve(name + ".key");
  }

  /** A file of the PEM texts of several certificates. */
  Path bundle(String file, List<String> names) {
    StringBuilder text = new StringBuilder();
    names.forEach(name -> text.append(read(certificateFile(name))));
    return write(file, text.toString());
  }

  private void issue(String name, String issuer, int days, String... extensions) {
    issueAs(name, name, issuer, days, extensions);
  }

  private void issueAs(String name, String common, String issuer, int days, String... extensions) {
    List<String> command = request(name, common, days);
    command.addAll(List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"));
    command.addAll(List.of("-keyout", keyFile(name).toString()));
    if (!name.equals(issuer)) {
      command.addAll(authority(issuer));
    }
    for (String extension : extensions) {
      command.addAll(List.of("-addext", extension));
    }
    finish(name, command);
  }

  /** A second certificate for a CA's name and key, by another issuer. */
  private void cross(String name, String subject, String issuer) {
    List<String> command = request(name, subject, 3650);
    command.addAll(List.of("-key", keyFile(subject).toString()));
    command.addAll(authority(issuer));
    command.addAll(List.of("-addext", CA));
    finish(name, command);
  }

  private List<String> request(String name, String common, int days) {
    List<String> command =
        new ArrayList<>(List.of("openssl req -x509 -new -nodes -batch -sha256".split(" ")));
    command.addAll(List.of("-config", directory.resolve("req.cnf").toString()));
    command.addAll(List.of("-subj", "/CN=" + common, "-days", String.valueOf(days)));
    command.addAll(List.of("-out", certificateFile(name).toString()));
    return command;
  }

  private List<String> authority(String issuer) {
    return List.of("-CA", certificateFile(issuer).toString(), "-CAkey", keyFile(issuer).toString());
  }

  private void finish(String name, List<String> command) {
    run(command);
    PemText.Chain chain = PemText.chain(read(certificateFile(name)));
    certificates.put(name, ((PemText.Chain.Read) chain).certificates().get(0));
    Path key = directory.resolve(name + ".spki");
    run(
        List.of(
            "openssl",
            "pkey",
            "-in",
            keyFile(keyOf(name)).toString(),
            "-pubout",
            "-outform",
            "DER",
            "-out",
            key.toString()));
    try {
      keys.put(name, Octets.of(Files.readAllBytes(key)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String keyOf(String name) {
    return name.equals("intercross") ? "inter" : name;
  }

  static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String file, String text) {
    try {
      return Files.writeString(directory.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
