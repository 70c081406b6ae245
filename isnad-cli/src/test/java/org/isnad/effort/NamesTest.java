package org.isnad.effort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NamesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "names.tsv", delimiter = '\t', numLinesToSkip = 2)
  void names(String name, String other, String same) {
    assertThat(Names.same(name, other)).isEqualTo(same.equals("yes"));
    assertThat(Names.same(other, name)).isEqualTo(same.equals("yes"));
  }
}
