package org.danescan.cli.options;

import org.danescan.engine.resolve.DnsConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --dnssec}. */
final class DnssecConverter implements ITypeConverter<DnsConfig.Mode> {
  @Override
  public DnsConfig.Mode convert(String value) {
    return switch (value) {
      case "validate" -> DnsConfig.Mode.VALIDATE;
      case "trust-ad" -> DnsConfig.Mode.TRUST_AD;
      default -> throw new TypeConversionException("'" + value + "' is not validate or trust-ad");
    };
  }

  static String word(DnsConfig.Mode mode) {
    return switch (mode) {
      case VALIDATE -> "validate";
      case TRUST_AD -> "trust-ad";
    };
  }
}
