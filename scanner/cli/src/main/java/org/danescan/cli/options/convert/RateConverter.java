package org.danescan.cli.options.convert;

import java.util.Locale;
import java.util.regex.Pattern;
import org.danescan.engine.pace.Rate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Events a second: {@code 50}, {@code 0.5}, or {@code unlimited}. */
public final class RateConverter implements ITypeConverter<Rate> {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  @Override
  public Rate convert(String value) {
    if (value.equals("unlimited")) {
      return Rate.UNLIMITED;
    }
    if (!NUMBER.matcher(value).matches()) {
      throw new TypeConversionException(
          "'" + value + "' is not a rate; write events a second, such as 50 or 0.5, or unlimited");
    }
    return new Rate(Double.parseDouble(value));
  }

  public static String word(Rate rate) {
    return rate.isBounded() ? String.format(Locale.ROOT, "%s", rate.perSecond()) : "unlimited";
  }
}
