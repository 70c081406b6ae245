package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private final LanguageModel model = LanguageModel.builtIn();

  /** A channel that lost the final ya of words, and the medial kaf. */
  private static Channel losing() {
    Channel channel = new Channel("");
    for (int times = 0; times < 30; times++) {
      channel.count(reading("في", 0, -1));
      channel.count(reading("على", 0, 1, -1));
      channel.count(reading("الذي", 0, 1, 2, -1));
      channel.count(reading("عسكرية", 0, 1, -1, 2, 3, 4));
    }
    channel.estimate();
    return channel;
  }

  private static Reading reading(String word, int... source) {
    return new Reading(1, 2, -1, 0, 0, 0, word.toCharArray(), source);
  }

  private Decoder.Result decode(String text, Channel channel, boolean spaces) {
    char[] chars = text.toCharArray();
    return new Decoder(model, Decoder.KEEP_OF_BROKEN)
        .decode(
            chars, Pieces.of(chars, chars.length), new WordReader(model, channel, spaces), spaces);
  }

  private static String words(Decoder.Result result) {
    return result.readings().stream()
        .map(r -> new String(r.letters()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void lostLettersComeBackByTheWordsAbout() {
    Decoder.Result result = decode("هجوم عل قاعدة عسرية ف المدينة", losing(), false);

    assertThat(words(result)).isEqualTo("هجوم على قاعدة عسكرية في المدينة");
    assertThat(result.first()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(result.readings().get(0).isSame()).isTrue();
    assertThat(result.readings().get(3).isSame()).isFalse();
  }

  @Test
  void soundTextStays() {
    String text = "شن الجيش السوري هجوما على مدينة حلب أمس";
    Decoder.Result result = decode(text, new Channel(""), true);

    assertThat(words(result)).isEqualTo(text);
    assertThat(result.readings()).allMatch(Reading::isSame);
  }

  @Test
  void onlyWordsAreRead() {
    Decoder.Result result = decode("قتل 12 شخصا، BBC", losing(), false);

    assertThat(words(result)).isEqualTo("قتل شخصا");
    assertThat(result.first()).containsExactly(0, 2);
  }

  @Test
  void aWordInTwoPiecesIsReadAsOneWhereSpacesAreLookedFor() {
    Channel channel = losing();
    for (int times = 0; times < 20; times++) {
      channel.count(
          new Reading(
              2,
              2,
              -1,
              0,
              0,
              0,
              "عسكرية".toCharArray(),
              new int[] {0, 1, -1, 2, 3, 4},
              true,
              false));
    }
    channel.estimate();
    String text = "هجوم على قاعدة عس رية في المدينة";

    Decoder.Result result = decode(text, channel, true);
    assertThat(words(result)).isEqualTo("هجوم على قاعدة عسكرية في المدينة");
    assertThat(result.readings().get(3).pieces()).isEqualTo(2);
    assertThat(result.first()).containsExactly(0, 1, 2, 3, 5, 6);
    assertThat(decode(text, channel, false).readings()).hasSize(7);
  }

  @Test
  void piecesAcrossALineOrASignAreNotPutTogether() {
    Channel channel = losing();

    assertThat(decode("قاعدة عس\nرية", channel, true).readings()).allMatch(r -> r.pieces() == 1);
    assertThat(decode("قاعدة عس، رية", channel, true).readings()).allMatch(r -> r.pieces() == 1);
  }

  @Test
  void aTextThatReadsWellIsLikelierThanOneThatDoesNot() {
    double good = decode("أعلنت الأمم المتحدة أمس", new Channel(""), false).log();
    double bad = decode("المتحدة أمس الأمم أعلنت", new Channel(""), false).log();

    assertThat(good).isGreaterThan(bad + 3);
  }

  @Test
  void wordsAsTheyStandArePreferredBySoMuch() {
    char[] text = "المدينة".toCharArray();
    Pieces pieces = Pieces.of(text, text.length);
    WordReader reader = new WordReader(model, new Channel(""), false);
    double plain = new Decoder(model, 0).decode(text, pieces, reader, false).log();
    double more = new Decoder(model, 3).decode(text, pieces, reader, false).log();

    assertThat(more - plain).isEqualTo(3, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void anEmptyTextHasNoReadings() {
    Decoder.Result result = decode("", new Channel(""), true);

    assertThat(result.readings()).isEmpty();
    assertThat(result.log()).isZero();
  }
}
