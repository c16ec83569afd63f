package org.danescan.cli.options.convert;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of memory in octets: {@code 512M}, {@code 2GiB}; M and G stand for powers of 1,024. */
public final class SizeConverter implements ITypeConverter<Long> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([MG])(I?B)?");
  private static final long MEBI = 1L << 20;

  @Override
  public Long convert(String value) {
    Matcher size = SIZE.matcher(value.toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not an amount of memory; write it as 512M or 2G");
    }
    long unit = "G".equals(size.group(2)) ? MEBI * 1024 : MEBI;
    return Long.parseLong(size.group(1)) * unit;
  }
}
