package org.danescan.engine.input.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TsigKeyFileTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key \"k.example\" {\n\talgorithm hmac-sha256;\n\tsecret \"c2VjcmV0//8=\";\n};\n",
        "key k.example. { secret \"c2VjcmV0//8=\"; algorithm HMAC-SHA256; };",
        "# made by hand\nkey K.example {algorithm hmac-sha256;secret c2VjcmV0//8=;}",
        "// one\n/* two\n */ key k.example { algorithm \"hmac-sha256\"; # three\n"
            + " secret \"c2VjcmV0//8=\"; // four\n};",
      })
  void aKeyFileIsReadAsBindReadsIt(String text) {
    assertThat(TsigKeyFile.parse(text))
        .isInstanceOfSatisfying(
            TsigKeyFile.Read.class,
            read -> {
              assertThat(read.key().toString()).isEqualToIgnoringCase("k.example (hmac-sha256)");
              assertThat(read.toString()).doesNotContain("c2VjcmV0");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'' > it does not begin with: key",
        "key k > it does not begin with: key",
        "zone k { type primary; }; > it does not begin with: key",
        "key k { algorithm hmac-sha256; secret c2VjcmV0 > it has not one key",
        "key k { algorithm hmac-sha256; secret QQ==; }; key l { }; > it has not one key",
        "key k { secret c2VjcmV0; }; > its algorithm is not",
        "key k { algorithm hmac-sha3; secret c2VjcmV0; }; > its algorithm is not",
        "key k { algorithm hmac-sha256; }; > it has no secret",
        "key k { algorithm hmac-sha256; secret !c2VjcmV0!; }; > its secret is not base64",
        "key k..k { algorithm hmac-sha256; secret c2VjcmV0; }; > 'k..k' is no name of a key",
      })
  void whatIsNoKeyIsToldWithoutTheSecret(String text, String problem) {
    assertThat(TsigKeyFile.parse(text))
        .isInstanceOfSatisfying(
            TsigKeyFile.Unusable.class,
            unusable ->
                assertThat(unusable.problem()).startsWith(problem).doesNotContain("c2VjcmV0"));
  }

  @Test
  void whatIsFarTooLongIsNotRead() throws IOException {
    Path file = Files.write(directory.resolve("long"), new byte[100_000]);

    assertThat(TsigKeyFile.read(file)).isInstanceOf(TsigKeyFile.Unusable.class);
  }
}
