package org.danescan.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.lab.plan.Signing;

/** What servers do in the dialogue, domains with several hosts, and domains at providers. */
final class ServerScenarios {
  private ServerScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.addAll(behaviours());
    all.addAll(severalHosts());
    all.addAll(hosted());
    return all;
  }

  private static Scenario behaving(String name, String situation, Behaviour behaviour) {
    return new Scenario(name, situation, s -> Hosts.behaving(s.mx(10, "mx1"), "mx1", 0, behaviour));
  }

  private static List<Scenario> behaviours() {
    return List.of(
        behaving("server-in-order", "TLSA record and server in order.", Behaviour.NORMAL),
        behaving("connection-refused", "Nothing listens.", Behaviour.REFUSES_CONNECTION),
        behaving("server-silent", "The server never greets.", Behaviour.SILENT),
        behaving(
            "greeting-slow-endless",
            "An octet of the greeting a second, without end.",
            Behaviour.ENDLESS_SLOW_GREETING),
        behaving(
            "greeting-fast-endless",
            "Line after line of greeting, without end.",
            Behaviour.ENDLESS_FAST_GREETING),
        behaving(
            "greeting-delayed",
            "The greeting comes after two seconds.",
            Behaviour.DELAYED_GREETING),
        behaving("greeting-421", "The greeting is 421.", Behaviour.GREETS_421),
        behaving("greeting-450", "The greeting is 450.", Behaviour.GREETS_450),
        behaving("greeting-554", "The greeting is 554.", Behaviour.GREETS_554),
        behaving("helo-only", "EHLO is refused, HELO taken.", Behaviour.HELO_ONLY),
        behaving("starttls-not-offered", "STARTTLS is not offered.", Behaviour.NO_STARTTLS),
        behaving("starttls-454", "STARTTLS is offered and put off.", Behaviour.STARTTLS_454),
        behaving("starttls-554", "STARTTLS is offered and refused.", Behaviour.STARTTLS_554),
        behaving(
            "starttls-closes", "The server closes upon STARTTLS.", Behaviour.CLOSES_ON_STARTTLS),
        behaving(
            "starttls-plain-text",
            "Plain text follows the 220 to STARTTLS.",
            Behaviour.PLAIN_TEXT_AFTER_STARTTLS),
        behaving(
            "handshake-failure",
            "The server answers every ClientHello with an alert.",
            Behaviour.HANDSHAKE_FAILURE),
        behaving("old-tls-only", "The server speaks TLS 1.0 and 1.1.", Behaviour.OLD_TLS_ONLY),
        behaving("tls-1-2-only", "The server speaks TLS 1.2.", Behaviour.TLS_1_2_ONLY),
        behaving(
            "handshake-silent",
            "STARTTLS is accepted and nothing follows.",
            Behaviour.SILENT_HANDSHAKE),
        behaving("ehlo-421", "EHLO is answered with 421.", Behaviour.EHLO_421),
        behaving("smtp-garbage", "What the server sends is no SMTP.", Behaviour.GARBAGE),
        behaving(
            "key-not-proven",
            "The server shows the right chain and signs with another key.",
            Behaviour.WRONG_KEY_PROOF));
  }

  private static List<Scenario> severalHosts() {
    return List.of(
        new Scenario(
            "two-hosts-in-order",
            "Two MX hosts, both in order.",
            s -> {
              Hosts.right(s.mx(10, "mx1").mx(20, "mx2"), "mx1", 0);
              Hosts.right(s, "mx2", 1);
            }),
        new Scenario(
            "second-host-without-tlsa",
            "The first MX host is in order, the second has no TLSA records.",
            s -> {
              Hosts.right(s.mx(10, "mx1").mx(20, "mx2"), "mx1", 0);
              Hosts.plain(s, "mx2");
            }),
        new Scenario(
            "first-host-without-tlsa",
            "The first MX host has no TLSA records, the second is in order.",
            s -> {
              Hosts.plain(s.mx(10, "mx1").mx(20, "mx2"), "mx1");
              Hosts.right(s, "mx2", 0);
            }),
        new Scenario(
            "second-host-in-unsigned-zone",
            "The first MX host is in order, the second in an unsigned zone.",
            s -> {
              Hosts.right(s.mx(10, "mx1").mx(20, "mx2.plain"), "mx1", 0);
              Hosts.plain(s.zone("plain", Signing.UNSIGNED, Delegation.NO_DS), "mx2.plain");
            }),
        new Scenario(
            "second-host-mismatch",
            "The first MX host is in order, the second shows a stale key.",
            s -> {
              Hosts.right(s.mx(10, "mx1").mx(20, "mx2"), "mx1", 0);
              Hosts.mismatching(s, "mx2", 1);
            }),
        new Scenario(
            "first-host-refuses-second-in-order",
            "Nothing listens at the first MX host, the second is in order.",
            s -> {
              Hosts.behaving(s.mx(10, "mx1").mx(20, "mx2"), "mx1", 0, Behaviour.REFUSES_CONNECTION);
              Hosts.right(s, "mx2", 1);
            }),
        new Scenario(
            "second-host-without-address",
            "The first MX host is in order, the second has no address.",
            s -> Hosts.right(s.mx(10, "mx1").mx(20, "gone"), "mx1", 0)));
  }

  private static List<Scenario> hosted() {
    return List.of(
        new Scenario(
            "hosted-dane",
            "Signed, at a provider with DANE.",
            s -> PolicyScenarios.byChance(s.hostedAt(s.provider()))),
        new Scenario(
            "hosted-dane-unsigned",
            "Unsigned, at a provider with DANE.",
            s -> PolicyScenarios.byChance(s.unsigned().hostedAt(s.provider()))),
        new Scenario(
            "hosted-without-tlsa",
            "Signed, at a provider without TLSA records.",
            s -> PolicyScenarios.byChance(s.hostedAt(Providers.WITHOUT_TLSA))),
        new Scenario(
            "hosted-unsigned",
            "Unsigned, at a provider in an unsigned zone.",
            s -> PolicyScenarios.byChance(s.unsigned().hostedAt(Providers.UNSIGNED))),
        new Scenario(
            "hosted-at-unsigned-provider",
            "Signed, at a provider in an unsigned zone.",
            s -> PolicyScenarios.byChance(s.hostedAt(Providers.UNSIGNED))));
  }
}
