package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.lexicon.LexiconFile.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconFileTest {
  private static List<Row> read(String content, String... columns) throws IOException {
    return LexiconFile.read(
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), "x.tsv", columns);
  }

  @Test
  void readsRowsByTheNamesOfTheirColumns() throws IOException {
    List<Row> rows = read("# words\n\nid\tforms\tnote\na\t جيش | قوات |\n\nb\tحرس\told\n", "id");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("id")).isEqualTo("a");
    assertThat(rows.get(0).list("forms")).containsExactly("جيش", "قوات");
    assertThat(rows.get(0).get("note")).isEmpty();
    assertThat(rows.get(0).get("unknown")).isEmpty();
    assertThat(rows.get(0).line()).isEqualTo(4);
    assertThat(rows.get(1).line()).isEqualTo(6);
    assertThat(rows.get(1).get("note")).isEqualTo("old");
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstColumn() throws IOException {
    assertThat(read("\uFEFFid\tforms\na\tب\n", "id").get(0).get("id")).isEqualTo("a");
  }

  @Test
  void saysWhichColumnTheHeaderLacks() {
    assertThatThrownBy(() -> read("# c\nid\tname\na\tb\n", "id", "forms"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("x.tsv, line 2: the header lacks the column \"forms\"");
  }

  @Test
  void saysWhichLineHasTooManyFields() {
    assertThatThrownBy(() -> read("id\tforms\na\tb\n\nc\td\te\n", "id"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("x.tsv, line 4: 3 fields, but the header names 2");
  }

  @Test
  void saysWhereAValueIsMissing() throws IOException {
    Row row = read("id\tforms\na\t\n").get(0);

    assertThatThrownBy(() -> row.require("forms"))
        .isInstanceOf(LexiconException.class)
        .hasMessage("x.tsv, line 2: column \"forms\" is empty");
  }

  @Test
  void aUsersLinesComeAfterTheBuiltInOnes(@TempDir Path folder) throws IOException {
    int builtIn = LexiconFile.read("means/means.tsv", folder, "means", "forms").size();
    Path own = folder.resolve("means/means.tsv");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "forms\tmeans\nخنجر مسموم\tknife\n");

    List<Row> rows = LexiconFile.read("means/means.tsv", folder, "means", "forms");

    assertThat(rows).hasSize(builtIn + 1);
    assertThat(rows.get(builtIn).require("means")).isEqualTo("knife");
    assertThat(rows.get(builtIn).file()).isEqualTo(own.toString());
  }

  @Test
  void aMistakeInAUsersFileIsToldWithItsPath(@TempDir Path folder) throws IOException {
    Path own = folder.resolve("means/means.tsv");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "means\nknife\n");

    assertThatThrownBy(() -> LexiconFile.read("means/means.tsv", folder, "means", "forms"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(own + ", line 1: the header lacks the column \"forms\"");
  }

  @Test
  void aMissingBuiltInFileIsNamed() {
    assertThatThrownBy(() -> LexiconFile.read("none.tsv", null))
        .isInstanceOf(LexiconException.class)
        .hasMessage("built-in lexicon none.tsv is missing");
    assertThatThrownBy(() -> LexiconFile.table("none.tsv.gz", 3))
        .isInstanceOf(LexiconException.class)
        .hasMessage("built-in table none.tsv.gz is missing");
  }
}
