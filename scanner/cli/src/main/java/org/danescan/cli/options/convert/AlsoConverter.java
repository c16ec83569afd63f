package org.danescan.cli.options.convert;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.danescan.core.sidelight.Also;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --also}. */
public final class AlsoConverter implements ITypeConverter<Also> {
  @Override
  public Also convert(String value) {
    return Stream.of(Also.values())
        .filter(also -> also.token().equals(value))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + value + "' is not mta-sts, tls-rpt or ns"));
  }

  /** Some of them, always in the same order. */
  public static String words(Collection<Also> some) {
    return Stream.of(Also.values())
        .filter(some::contains)
        .map(Also::token)
        .collect(Collectors.joining(","));
  }
}
