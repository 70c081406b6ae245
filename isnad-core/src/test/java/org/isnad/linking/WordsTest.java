package org.isnad.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.isnad.text.Normalizer;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void stemsAsTheCorpusFileSays() throws IOException {
    try (InputStream in = WordsTest.class.getResourceAsStream("function-words.corpus.tsv")) {
      String corpus = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      corpus
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              row ->
                  assertThat(Words.stem(Normalizer.key(row[0])))
                      .as(row[0])
                      .isEqualTo(row[1].equals("-") ? null : row[1]));
    }
  }
}
