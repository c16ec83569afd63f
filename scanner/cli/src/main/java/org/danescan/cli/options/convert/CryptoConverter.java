package org.danescan.cli.options.convert;

import java.util.stream.Stream;
import org.danescan.engine.validate.Crypto;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --crypto}. */
public final class CryptoConverter implements ITypeConverter<Crypto> {
  @Override
  public Crypto convert(String value) {
    return Stream.of(Crypto.values())
        .filter(crypto -> crypto.token().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is not corretto, bouncycastle or jdk"));
  }
}
