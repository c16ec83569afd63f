package org.danescan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.danescan.engine.validate.Crypto;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
public final class Version implements IVersionProvider {
  /** The version number, e.g. {@code 0.1.0}. */
  public static String number() {
    try (InputStream in = Version.class.getResourceAsStream("/danescan-version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "danescan " + number(),
      "Java " + System.getProperty("java.version"),
      "signatures verified by " + Crypto.fastest().title(),
    };
  }
}
