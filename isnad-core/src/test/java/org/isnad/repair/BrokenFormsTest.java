package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.repair.BrokenForms.Form;
import org.junit.jupiter.api.Test;

class BrokenFormsTest {
  private static int glyph(char letter, int shape) {
    return (letter - 'ء') * Glyphs.SHAPES + shape;
  }

  /** Frequencies of words beside so many others that nothing else is frequent. */
  private static Map<String, Integer> counts(Object... wordsAndCounts) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < wordsAndCounts.length; i += 2) {
      counts.put((String) wordsAndCounts[i], (Integer) wordsAndCounts[i + 1]);
    }
    return counts;
  }

  private static List<String> forms(Map<String, Integer> counts) {
    return BrokenForms.of(counts).stream().map(Form::form).toList();
  }

  @Test
  void aFrequentWordWithoutOneOfItsShapesIsABrokenForm() {
    List<Form> forms = BrokenForms.of(counts("في", 1_000));

    assertThat(forms)
        .contains(new Form("ف", glyph('ي', Glyphs.FINAL), 'ف', 1_000))
        .contains(new Form("ي", glyph('ف', Glyphs.INITIAL), '^', 1_000))
        .hasSize(2);
  }

  @Test
  void whatSoundTextsHaveIsNoBrokenForm() {
    assertThat(forms(counts("علم", 5_000, "عل", 1))).contains("عل");
    assertThat(forms(counts("علم", 5_000, "عل", 100))).doesNotContain("عل");
  }

  @Test
  void whatManyWritersSpellSoIsNoBrokenForm() {
    // «علي» is written for «على», so «على» without its last letter may be «علي» without it.
    assertThat(forms(counts("مدرسةة", 5_000, "مدرسه", 100))).doesNotContain("مدرسة");
    assertThat(forms(counts("مدرسةة", 5_000))).contains("مدرسة");
  }

  @Test
  void rareWordsGiveNone() {
    assertThat(forms(counts("في", 1))).isEmpty();
    assertThat(forms(counts("في", 1_000, "ثلج", 100_000_000))).doesNotContain("ف").contains("لج");
  }

  @Test
  void allOfOneShapeIsLostAtOnceOrOnlyOneOfThem() {
    Map<String, Integer> losses = BrokenForms.losses("ممكن");

    assertThat(losses).containsEntry("ممن", glyph('ك', Glyphs.MEDIAL));
    assertThat(losses).containsEntry("مكن", Glyphs.family(glyph('م', Glyphs.INITIAL)));
    assertThat(losses.keySet()).doesNotContain("ممكن", "");
  }

  @Test
  void aLamAlefIsTurnedOrLostAsAWhole() {
    Map<String, Integer> losses = BrokenForms.losses("ثلاثة");

    assertThat(losses).containsEntry("ثالثة", BrokenForms.TURNED);
    assertThat(losses).containsEntry("ثثة", BrokenForms.WHOLE);
    assertThat(losses).containsKey("ثلثة");
  }

  @Test
  void onlyArabicLettersMakeAWord() {
    assertThat(BrokenForms.isWord("في")).isTrue();
    assertThat(BrokenForms.isWord("")).isFalse();
    assertThat(BrokenForms.isWord("في1")).isFalse();
    assertThat(BrokenForms.isWord("<s>")).isFalse();
  }

  @Test
  void shapesAreCountedInAMillionWords() {
    List<BrokenForms.Shape> shapes = BrokenForms.shapes(counts("في", 1, "من", 3, "،", 100));

    assertThat(shapes)
        .contains(new BrokenForms.Shape(glyph('ي', Glyphs.FINAL), 'ف', 250_000))
        .contains(new BrokenForms.Shape(glyph('م', Glyphs.INITIAL), '^', 750_000));
  }
}
