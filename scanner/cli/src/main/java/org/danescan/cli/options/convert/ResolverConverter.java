package org.danescan.cli.options.convert;

import com.google.common.net.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A resolver's address: {@code HOST}, {@code HOST:PORT} or {@code [IPV6]:PORT}; port 53 if none.
 */
public final class ResolverConverter implements ITypeConverter<InetSocketAddress> {
  private static final int DNS_PORT = 53;

  @Override
  public InetSocketAddress convert(String value) {
    try {
      HostAndPort parsed = HostAndPort.fromString(value).withDefaultPort(DNS_PORT);
      return new InetSocketAddress(InetAddress.getByName(parsed.getHost()), parsed.getPort());
    } catch (IllegalArgumentException | UnknownHostException e) {
      throw new TypeConversionException(
          "'" + value + "' is not a resolver; write HOST or HOST:PORT, such as 127.0.0.1:53");
    }
  }
}
