package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishNamesTest {
  @Test
  void ofOurTablesByNameAndCountry() {
    assertThat(EnglishNames.of("أبوظبي", "AE", null)).isEqualTo("Abu Dhabi");
    assertThat(EnglishNames.of("أبوظبي", "EG", null)).isNull();
    assertThat(EnglishNames.of("أندورا", "AD", null)).isEqualTo("Andorra");
  }

  @Test
  void ofGeoNamesByNumber() {
    assertThat(EnglishNames.of("عين حلاقيم", "SY", 2960L)).isEqualTo("`Ayn Halaqim");
    assertThat(EnglishNames.of("عين حلاقيم", "SY", 1L)).isNull();
    assertThat(EnglishNames.of("قرية لا يعرفها أحد", "SO", null)).isNull();
  }
}
