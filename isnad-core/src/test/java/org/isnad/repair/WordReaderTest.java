package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordReaderTest {
  private final LanguageModel model = LanguageModel.builtIn();

  /** A channel that lost one letter of each of the words: those at the offsets. */
  private static Channel losing(Object... wordsAndOffsets) {
    Channel channel = new Channel("");
    for (int w = 0; w < wordsAndOffsets.length; w += 2) {
      String word = (String) wordsAndOffsets[w];
      int lost = (Integer) wordsAndOffsets[w + 1];
      int[] source = new int[word.length()];
      for (int i = 0; i < source.length; i++) {
        source[i] = i < lost ? i : i == lost ? -1 : i - 1;
      }
      for (int times = 0; times < 30; times++) {
        channel.count(new Reading(1, 2, -1, 0, 0, 0, word.toCharArray(), source));
      }
    }
    channel.estimate();
    return channel;
  }

  private List<Reading> read(String word, Channel channel, boolean spaces) {
    return new WordReader(model, channel, spaces).read(word.toCharArray(), word.length());
  }

  private static List<String> words(List<Reading> readings) {
    return readings.stream().map(r -> new String(r.letters())).toList();
  }

  @Test
  void theFirstReadingIsTheWordAsItStands() {
    for (String word : List.of("المدينة", "ف", "ضظضظ", "ف\uE000")) {
      Reading first = read(word, new Channel(Channel.holes(word.toCharArray())), false).get(0);

      assertThat(first.isSame()).isTrue();
      assertThat(new String(first.letters())).isEqualTo(word);
    }
  }

  @Test
  void listedWordsThatLoseALetterToItComeNextLikeliestFirst() {
    List<Reading> readings = read("ف", losing("في", 1, "الذي", 3), false);

    assertThat(words(readings)).contains("في");
    Reading in = readings.get(words(readings).indexOf("في"));
    assertThat(in.source()).containsExactly(0, -1);
    assertThat(in.first()).isEqualTo(model.find("في"));
    assertThat(in.there()).isEqualTo("ف");
    for (int i = 2; i < readings.size(); i++) {
      assertThat(readings.get(i).alone()).isLessThanOrEqualTo(readings.get(i - 1).alone());
    }
  }

  @Test
  void moreThanOneLetterMayBeLost() {
    assertThat(words(read("عسرية", losing("عسكرية", 2), false))).contains("عسكرية");
    assertThat(words(read("التتي", losing("في", 1, "تكتيك", 1, "التكتيك", 6), false)))
        .contains("التكتيك");
  }

  @Test
  void lettersThatTheFontKeepsDoNotComeBack() {
    double lost = alone(read("عسرية", losing("عسكرية", 2), false), "عسكرية");
    double kept = alone(read("عسرية", losing("في", 1), false), "عسكرية");

    assertThat(lost).isGreaterThan(kept + 2);
  }

  private static double alone(List<Reading> readings, String word) {
    int at = words(readings).indexOf(word);
    return at < 0 ? Double.NEGATIVE_INFINITY : readings.get(at).alone();
  }

  @Test
  void aLamAlefMayBeTurnedRound() {
    Reading three =
        read("ثالثة", new Channel(""), false).stream()
            .filter(r -> new String(r.letters()).equals("ثلاثة"))
            .findFirst()
            .orElseThrow();

    assertThat(three.source()).containsExactly(0, 2, 1, 3, 4);
  }

  @Test
  void lostSpacesAreLookedForOnlyWhereWanted() {
    String together = "فيالمدينة";

    assertThat(words(read(together, new Channel(""), true))).contains("في المدينة");
    assertThat(words(read(together, new Channel(""), false))).doesNotContain("في المدينة");
  }

  @Test
  void piecesThatTogetherAreAWordMayBeOne() {
    WordReader reader = new WordReader(model, losing("عسكرية", 2), true);
    char[] letters = "عسرية".toCharArray();
    List<Reading> joined = reader.readJoined(letters, 5, new int[] {2}, -30);

    assertThat(words(joined)).contains("عسكرية");
    Reading military = joined.get(words(joined).indexOf("عسكرية"));
    assertThat(military.pieces()).isEqualTo(2);
    assertThat(military.isBesideLoss()).isTrue();
    assertThat(military.isSame()).isFalse();
  }

  @Test
  void unlistedWordsGetBackWhatTheFontLosesOften() {
    String name = "زغلوطكي";
    assertThat(model.find(name)).isEqualTo(-1);

    Channel channel = losing("الذي", 3, "كوردي", 4, "تركي", 3);
    assertThat(words(read("زغلوطك", channel, false))).contains(name);
    assertThat(words(read("زغلوطك", losing("عسكرية", 2), false))).doesNotContain(name);
  }

  @Test
  void aSignStandsForOneLetterOrForAMark() {
    String word = "عس\uE000رية";
    List<Reading> readings = read(word, new Channel("\uE000"), false);

    assertThat(words(readings)).contains("عسكرية");
    assertThat(readings.get(words(readings).indexOf("عسكرية")).source()[2]).isEqualTo(-2);
    String marked = "المدينة\uE000";
    List<Reading> kept = read(marked, new Channel("\uE000"), false);
    Reading without = kept.get(words(kept).indexOf("المدينة"));
    assertThat(without.dropsSign()).isTrue();
    assertThat(without.isSame()).isFalse();
  }

  @Test
  void veryLongWordsStay() {
    assertThat(read("ب".repeat(60), new Channel(""), true)).hasSize(1);
  }

  @Test
  void aListedWordGainsOverWhatNobodyKnows() {
    WordReader reader = new WordReader(model, losing("عسكرية", 2), false);
    Reading military =
        reader.read("عسرية".toCharArray(), 5).stream()
            .filter(r -> new String(r.letters()).equals("عسكرية"))
            .findFirst()
            .orElseThrow();

    assertThat(reader.gain(military, "عسرية", null, null)).isPositive();
    assertThat(reader.gain(military, "في", null, null)).isNegative();
  }
}
