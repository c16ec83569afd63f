package org.danescan.cli.options.convert;

import java.util.Locale;
import org.danescan.lab.Cast;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --kind}. */
public final class KindConverter implements ITypeConverter<Cast.Kind> {
  @Override
  public Cast.Kind convert(String value) {
    for (Cast.Kind kind : Cast.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(value)) {
        return kind;
      }
    }
    throw new TypeConversionException("'" + value + "' is not mixed, signed or unsigned");
  }
}
