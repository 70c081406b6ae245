package org.isnad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static List<String[]> corpus(String resource) throws IOException {
    try (InputStream in = LexiconTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }

  @Test
  void tellsNamedSourcesFromDescribedOnes() throws IOException {
    for (String[] row : corpus("generic-sources.corpus.tsv")) {
      assertThat(Lexicon.significant(row[0]))
          .as(row[0])
          .isEqualTo(row[1].equals("-") ? Set.of() : Set.of(row[1].split(" ")));
    }
  }

  @Test
  void tellsKindsOfPeople() throws IOException {
    for (String[] row : corpus("people.corpus.tsv")) {
      Lexicon.Kind kind = Lexicon.kind(row[0]);
      String found = kind == null ? "-" : kind.name() + " " + (kind.subset() ? "subset" : "role");
      assertThat(found).as(row[0]).isEqualTo(row[1]);
    }
  }

  @Test
  void findsWordsThatTakeSides() throws IOException {
    for (String[] row : corpus("loaded-words.corpus.tsv")) {
      String sense = Lexicon.loaded(row[0]);
      assertThat(sense == null ? "-" : sense).as(row[0]).isEqualTo(row[1]);
    }
  }

  @Test
  void countsNounsAsArabicDoes() {
    assertThat(Arabic.count(1, Arabic.REPORT)).isEqualTo("تقرير");
    assertThat(Arabic.count(2, Arabic.SOURCE)).isEqualTo("مصدران مستقلان");
    assertThat(Arabic.count(5, Arabic.REPORT)).isEqualTo("خمسة تقارير");
    assertThat(Arabic.count(10, Arabic.REPORT)).isEqualTo("عشرة تقارير");
    assertThat(Arabic.count(11, Arabic.REPORT)).isEqualTo("11 تقريرًا");
    assertThat(Arabic.count(100, Arabic.REPORT)).isEqualTo("100 تقرير");
    assertThat(Arabic.count(103, Arabic.REPORT)).isEqualTo("103 تقارير");
  }

  @Test
  void partiesKnowTheirUmbrellas() {
    Parties parties = id -> id.equals("branch") ? Set.of("whole") : Set.of();
    assertThat(parties.same("branch", Set.of("whole"))).isTrue();
    assertThat(parties.same("whole", Set.of("branch"))).isTrue();
    assertThat(parties.same("branch", Set.of("other"))).isFalse();
    assertThat(parties.same(null, Set.of("whole"))).isFalse();
  }
}
