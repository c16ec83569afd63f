package org.danescan.cli.options.convert;

import org.danescan.engine.input.InputFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --format}. */
public final class FormatConverter implements ITypeConverter<InputFormat> {
  @Override
  public InputFormat convert(String value) {
    return switch (value) {
      case "list" -> InputFormat.LIST;
      case "zone" -> InputFormat.ZONE;
      default -> throw new TypeConversionException("'" + value + "' is not list or zone");
    };
  }

  public static String word(InputFormat format) {
    return switch (format) {
      case LIST -> "list";
      case ZONE -> "zone";
    };
  }
}
