package org.danescan.cli.options.convert;

import com.google.common.net.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address to listen at: {@code PORT} of the loopback address, or {@code HOST:PORT}. */
public final class ListenConverter implements ITypeConverter<InetSocketAddress> {
  @Override
  public InetSocketAddress convert(String value) {
    try {
      HostAndPort parsed =
          HostAndPort.fromString(value.contains(":") ? value : "127.0.0.1:" + value);
      return new InetSocketAddress(InetAddress.getByName(parsed.getHost()), parsed.getPort());
    } catch (IllegalArgumentException | IllegalStateException | UnknownHostException e) {
      throw new TypeConversionException(
          "'" + value + "' is no address to listen at; write PORT or HOST:PORT, such as 9100");
    }
  }
}
