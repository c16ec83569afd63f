package org.danescan.analysis.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  @Test
  void filesOfTheSameSizeInTheOrderOfNames(@TempDir Path directory) throws IOException {
    List<SearchIndex.Entry> entries =
        IntStream.range(0, 1_001)
            .mapToObj(number -> new SearchIndex.Entry("n" + (2_000 - number), "", "", "", ""))
            .toList();
    SearchIndex.write(entries, 7, directory);
    assertThat(Files.readString(directory.resolve("index.js")))
        .startsWith("danescan.index({")
        .contains("\"first\":[\"n1000\",\"n1500\",\"n2000\"]", "\"names\":1001", "\"left\":7");
    assertThat(Files.readAllLines(directory.resolve("1.js")))
        .hasSize(502)
        .startsWith("danescan.shard(1, [", "[\"n1500\",\"\",\"\",\"\",\"\"],")
        .endsWith("]);");
  }
}
