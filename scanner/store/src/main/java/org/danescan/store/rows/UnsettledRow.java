package org.danescan.store.rows;

import com.jerolba.carpet.annotation.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a held part that another try replaces; only while the scan is unfinished.
 *
 * @param kind what it is: {@code domain}, {@code mx-host} or {@code probe}
 * @param name the domain, the MX host, or the TLSA base domain of a probe
 * @param address the address of a probe; null for others
 * @param line line of a domain in the input; 0 for others
 * @param input what stood in the input; null unless it is a domain
 * @param zoneDs null unless it is a domain that a zone file tells of
 * @param tries how often a domain was looked up; 0 for others
 * @param nameServers those that a zone file has for a domain; none for others
 */
public record UnsettledRow(
    @NotNull String kind,
    @NotNull String name,
    @Nullable String address,
    long line,
    @Nullable String input,
    @Nullable Boolean zoneDs,
    int tries,
    @NotNull List<String> nameServers) {}
