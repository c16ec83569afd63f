package org.danescan.cli.options.convert;

import java.util.Locale;
import org.danescan.core.classify.ProbeTargets;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --probe}. */
public final class ProbeConverter implements ITypeConverter<ProbeTargets.Mode> {
  @Override
  public ProbeTargets.Mode convert(String value) {
    for (ProbeTargets.Mode mode : ProbeTargets.Mode.values()) {
      if (word(mode).equals(value)) {
        return mode;
      }
    }
    throw new TypeConversionException("'" + value + "' is not dane, all or none");
  }

  public static String word(ProbeTargets.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
