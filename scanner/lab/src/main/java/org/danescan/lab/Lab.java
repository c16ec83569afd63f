package org.danescan.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.danescan.lab.dns.AuthoritativeServers;
import org.danescan.lab.dns.Disturbance;
import org.danescan.lab.dns.ResolverServer;
import org.danescan.lab.mail.MailServerOptions;
import org.danescan.lab.mail.MailServers;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.scenario.Setting;
import org.danescan.lab.zone.SignedInternet;

/** A private, signed internet on loopback: name servers, mail servers, and domains with a part. */
public final class Lab implements AutoCloseable {
  private final Roster roster;
  private final MailServers mailServers;
  private final ResolverServer resolver;
  private final AuthoritativeServers authoritative;
  private final InetSocketAddress resolverAddress;
  private final Path trustAnchor;
  private final Path rootHints;

  private Lab(LabOptions options, MailServers mailServers, Pki pki) throws IOException {
    this.mailServers = mailServers;
    this.roster = Roster.of(options.cast());
    Setting.World world = new Setting.World(mailServers.port(), pki);
    SignedInternet internet =
        new SignedInternet(new LabInternet(roster, world, mailServers), options.clock());
    Files.createDirectories(options.directory());
    this.trustAnchor = internet.writeTrustAnchor(options.directory().resolve("trust-anchor.txt"));
    this.rootHints = internet.writeRootHints(options.directory().resolve("root-hints.txt"));
    this.resolver = new ResolverServer(internet);
    this.authoritative = new AuthoritativeServers(internet);
    this.resolverAddress = resolver.start(options.resolverAddress());
    if (options.authoritative()) {
      authoritative.start(AuthoritativeServers.DNS_PORT);
    }
  }

  /**
   * Starts everything; when this returns, names can be looked up and servers be connected to.
   *
   * @throws IOException when some address cannot be listened on, or a file not be written
   */
  public static Lab start(LabOptions options) throws IOException {
    Pki pki = new Pki(options.clock());
    MailServers servers = new MailServers(options.smtpPort(), pki, MailServerOptions.DEFAULT);
    try {
      return new Lab(options, servers, pki);
    } catch (IOException | RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  /** Disturbs the resolver from now on; its queries are counted from 1 again. */
  public void disturb(Disturbance disturbance) {
    resolver.disturb(disturbance);
  }

  /** Where the validating resolver listens, UDP and TCP. */
  public InetSocketAddress resolver() {
    return resolverAddress;
  }

  /** The file with the root's key. */
  public Path trustAnchor() {
    return trustAnchor;
  }

  /** The file that tells a resolver where the root's server is. */
  public Path rootHints() {
    return rootHints;
  }

  /** The port of all mail servers. */
  public int smtpPort() {
    return mailServers.port();
  }

  /** The domains with their parts, in order; made when asked for. */
  public List<Member> members() {
    return roster.members();
  }

  /** The mail servers, for what they have seen. */
  public MailServers mailServers() {
    return mailServers;
  }

  @Override
  public void close() throws IOException {
    try (resolver;
        authoritative) {
      mailServers.close();
    }
  }
}
