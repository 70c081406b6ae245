package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewNamesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/org/isnad/server/names.tsv");

  @Test
  void tellsNamesFromWordsForPeople() throws IOException {
    NewNames names = new NewNames(new Coders());
    List<String> wrong = new ArrayList<>();
    int examples = 0;
    for (String line : Files.readAllLines(EXAMPLES)) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t");
        examples++;
        if (names.isNew(parts[1]) != parts[0].equals("new")) {
          wrong.add(line);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(examples).isGreaterThan(20);
  }
}
