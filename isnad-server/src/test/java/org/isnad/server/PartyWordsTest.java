package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyWordsTest {
  private static final Path EXAMPLES =
      Path.of("src/test/resources/org/isnad/server/party-names.tsv");

  @Test
  void saysCommonNounsInEnglishAndNothingByHalves() throws IOException {
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (String line : Files.readAllLines(EXAMPLES)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t", -1);
        examples++;
        String english = PartyWords.english(parts[0]);
        if (!parts[1].equals(english == null ? "" : english)) {
          wrong.add(line + " is " + english);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isGreaterThan(25);
  }
}
