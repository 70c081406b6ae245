package org.isnad.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "ar, قتل جنديان في هجوم قرب الموصل",
    "ar, قتل جنديان في هجوم of the army قرب مدينة الموصل",
    "en, Two soldiers were killed in an attack near the border",
    "fr, Deux soldats ont été tués dans une attaque à la frontière",
    "de, Zwei Soldaten wurden bei einem Angriff an der Grenze getötet",
    "es, Dos soldados murieron en un ataque según el ejército",
    "tr, Sınırda düzenlenen saldırıda iki asker öldü ve bir asker yaralandı",
    "ru, Двое военных были убиты в результате нападения на границе",
    "uk, Двоє військових загинули під час нападу на кордоні та що",
    "he, שני חיילים נהרגו בפיגוע סמוך לגבול",
    "fa, دو سرباز در حمله‌ای نزدیک مرز کشته شدند و پنج نفر زخمی شدند که گفته می‌شود",
    "und, 12345 67890",
    "und, ًٌّ",
  })
  void tellsTheLanguage(String language, String text) {
    assertThat(Language.of(Text.of(text))).isEqualTo(language);
  }
}
