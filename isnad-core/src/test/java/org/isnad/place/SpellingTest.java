package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void theSoundOfGHasThreeLetters() {
    assertThat(Spelling.variants("كاميغويين")).containsExactlyInAnyOrder("كاميجويين", "كاميكويين");
  }

  @Test
  void aFinalAlefMayBeATaMarbuta() {
    assertThat(Spelling.variants("نورماندا")).contains("نورماندة");
    assertThat(Spelling.variants("هيروشيميا")).isEmpty();
  }

  @Test
  void shortNamesHaveOneSpelling() {
    assertThat(Spelling.variants("غوما")).isEmpty();
  }

  @Test
  void vowelsAgreeWhereTheyAreOfOneKind() {
    assertThat(Consonants.agree("ميدوغوري", "Maiduguri", false)).isTrue();
    assertThat(Consonants.agree("كركاسون", "Carcassonne", false)).isTrue();
    assertThat(Consonants.agree("غرينوبل", "Grenoble", false)).isTrue();
    assertThat(Consonants.agree("لوكوجا", "Lokoja", true)).isTrue();
    assertThat(Consonants.agree("لوكج", "Lokoja", false)).isTrue();
    assertThat(Consonants.agree("لوكج", "Lokoja", true)).isFalse();
    assertThat(Consonants.agree("مودغاري", "Maiduguri", false)).isFalse();
    assertThat(Consonants.agree("كوركاسين", "Carcassonne", false)).isFalse();
  }
}
