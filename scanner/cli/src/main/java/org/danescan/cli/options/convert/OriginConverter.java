package org.danescan.cli.options.convert;

import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.engine.input.names.NameNormaliser;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a zone; {@code .} is the root. */
public final class OriginConverter implements ITypeConverter<DomainName> {
  @Override
  public DomainName convert(String value) {
    if (value.equals(".")) {
      return DomainName.ROOT;
    }
    if (NameNormaliser.parse(value) instanceof ParsedName.Name name) {
      return name.name();
    }
    throw new TypeConversionException("'" + value + "' is no domain name, such as nl or co.uk");
  }
}
