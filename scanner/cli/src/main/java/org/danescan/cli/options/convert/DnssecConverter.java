package org.danescan.cli.options.convert;

import org.danescan.engine.resolve.DnssecTrust;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --dnssec}. */
public final class DnssecConverter implements ITypeConverter<DnssecTrust.Mode> {
  @Override
  public DnssecTrust.Mode convert(String value) {
    return switch (value) {
      case "validate" -> DnssecTrust.Mode.VALIDATE;
      case "trust-ad" -> DnssecTrust.Mode.TRUST_AD;
      default -> throw new TypeConversionException("'" + value + "' is not validate or trust-ad");
    };
  }

  public static String word(DnssecTrust.Mode mode) {
    return switch (mode) {
      case VALIDATE -> "validate";
      case TRUST_AD -> "trust-ad";
    };
  }
}
