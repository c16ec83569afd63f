package org.danescan.cli.options.convert;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as RFC 3339 writes it, in UTC: {@code 2026-01-31T12:00:00Z}. */
public final class InstantConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + value + "' is not a time such as 2026-01-31T12:00:00Z");
    }
  }
}
