package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuspicionTest {
  private static final String SOUND =
      "قالت الشرطة إن انفجارا وقع في سوق مزدحم وسط المدينة أمس الثلاثاء وأدى إلى مقتل خمسة أشخاص "
          + "على الأقل، وأضافت أن التحقيق مستمر في الحادث الذي لم تعلن أي جهة مسؤوليتها عنه حتى الآن";

  private static boolean falls(String text) {
    return Suspicion.falls(text.toCharArray(), text.length());
  }

  private static double gain(String text) {
    return Suspicion.gain(text.toCharArray(), text.length());
  }

  private static String withoutFinalYa(String text) {
    return text.replaceAll("(?<=[فلتن])[يى](?![ء-ي])", "");
  }

  @Test
  void soundTextsAreNotSuspect() {
    assertThat(falls(SOUND)).isFalse();
    assertThat(gain(SOUND)).isZero();
    assertThat(falls("")).isFalse();
  }

  @Test
  void aTextWithoutItsFinalYasIs() {
    String broken = withoutFinalYa(SOUND);

    assertThat(broken).contains(" ف سوق").contains(" عل الأقل");
    assertThat(falls(broken)).isTrue();
    assertThat(gain(broken)).isGreaterThan(7);
  }

  @Test
  void oneSlipIsNotEnough() {
    assertThat(falls(SOUND.replaceFirst(" في ", " ف "))).isFalse();
  }

  @Test
  void slipsOfOneKindAmongManyThatAreRightAreNotEnough() {
    String much = (SOUND + " ").repeat(20);

    assertThat(falls(much + "ف عل")).isFalse();
  }

  @Test
  void signsForGlyphsMakeATextSuspect() {
    assertThat(falls("وقع انفجار ف\uE000 مدينة ال\uE000وت أمس وقتل خمسة عل\uE000 الأقل")).isTrue();
    // Where they stand by themselves they are bullets of a list.
    assertThat(falls("\uE000 وقع انفجار\n\uE000 قتل خمسة\n\uE000 فر المهاجم")).isFalse();
  }

  @Test
  void marksDoNotHideAWordAndWhatDoesNotCountIsNotRead() {
    String broken = withoutFinalYa(SOUND).replace(" ف ", " فِ ");

    assertThat(gain(broken)).isEqualTo(gain(withoutFinalYa(SOUND)));
    assertThat(Suspicion.falls(broken.toCharArray(), 10)).isFalse();
  }

  @Test
  void otherAlphabetsAreNoBrokenArabic() {
    assertThat(falls("Police said five people were killed when a bomb went off")).isFalse();
    assertThat(gain("فx علx".repeat(5))).isZero();
  }
}
