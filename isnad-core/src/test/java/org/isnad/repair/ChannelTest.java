package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChannelTest {
  private static final String SOUND =
      """
      أعلنت الحكومة في بيان على موقعها أن الجيش سيطر على القرية التي تقع في شمال البلاد، وأن
      المسلحين انسحبوا إلى الجبال القريبة بعد معارك استمرت حتى المساء. وقال مسؤول محلي إن
      الأهالي عادوا إلى منازلهم في اليوم التالي على الرغم من انقطاع الماء والكهرباء عن الحي.
      """;

  /** A word of which the letters at some places were lost. */
  private static Reading lost(String word, int... places) {
    int[] source = new int[word.length()];
    int n = 0;
    for (int i = 0; i < source.length; i++) {
      int at = i;
      source[i] = Arrays.stream(places).anyMatch(p -> p == at) ? -1 : n++;
    }
    return new Reading(1, LanguageModel.UNKNOWN, -1, 0, 0, 0, word.toCharArray(), source);
  }

  private static double rate(Channel channel, String word, int at) {
    return channel.rate(word.toCharArray(), at, word.length());
  }

  private static double log(Channel channel, Reading reading) {
    return channel.log(reading.letters(), reading.letters().length, reading.source());
  }

  private static Channel after(Reading... readings) {
    Channel channel = new Channel("");
    channel.clear();
    for (Reading reading : readings) {
      channel.count(reading);
    }
    channel.estimate();
    return channel;
  }

  @Test
  void beforeAnythingWasReadTheUsualLossesAreLikelier() {
    Channel channel = new Channel("");

    assertThat(rate(channel, "في", 1)).isCloseTo(0.15, within(1e-9));
    assertThat(rate(channel, "بكر", 1)).isCloseTo(0.05, within(1e-9));
    assertThat(rate(channel, "بيت", 1)).isCloseTo(0.003, within(1e-9));
  }

  @Test
  void whatIsLostOftenCostsLittleAndWhatIsKeptMuch() {
    Reading[] all = new Reading[40];
    for (int i = 0; i < all.length; i++) {
      all[i] = i % 2 == 0 ? lost("في", 1) : lost("بيت");
    }
    Channel channel = after(all);

    assertThat(rate(channel, "في", 1)).isGreaterThan(0.8);
    assertThat(rate(channel, "بيت", 1)).isLessThan(0.003);
    assertThat(log(channel, lost("في", 1))).isGreaterThan(log(channel, lost("في")));
    assertThat(log(channel, lost("بيت"))).isGreaterThan(log(channel, lost("بيت", 1)) + 5);
    assertThat(channel.leastCost('ي')).isEqualTo(Math.log(rate(channel, "في", 1)));
  }

  @Test
  void aLossAfterOneLetterSaysLessOfOthers() {
    Reading[] all = new Reading[60];
    for (int i = 0; i < all.length; i++) {
      all[i] = i % 2 == 0 ? lost("في", 1) : lost("بني");
    }
    Channel channel = after(all);

    assertThat(rate(channel, "في", 1)).isGreaterThan(0.8);
    assertThat(rate(channel, "بني", 2)).isLessThan(0.2);
  }

  @Test
  void whatWasCountedIsForgotten() {
    Channel channel = after(lost("في", 1), lost("في", 1), lost("في", 1));
    channel.clear();
    channel.estimate();

    assertThat(rate(channel, "في", 1)).isCloseTo(0.15, within(1e-9));
  }

  @Test
  void lamAlefsAreTurnedWhereTheyWereTurned() {
    Reading turned = new Reading(1, 2, -1, 0, 0, 0, "سلام".toCharArray(), new int[] {0, 2, 1, 3});
    Channel often = after(turned, turned, turned, turned, turned, turned);
    Channel never = after(lost("سلام"), lost("سلام"), lost("سلام"));

    assertThat(often.logTurned()).isGreaterThan(never.logTurned() + 2);
    assertThat(often.isTurningRegular()).isTrue();
    assertThat(never.isTurningRegular()).isFalse();
    assertThat(log(often, turned)).isGreaterThan(log(never, turned) + 2);
  }

  @Test
  void aSpaceIsLostMoreEasilyBesideALostLetter() {
    Channel channel = new Channel("");

    assertThat(channel.logJoined(true)).isGreaterThan(channel.logJoined(false) + 2);
    assertThat(channel.logSplit(true)).isGreaterThan(channel.logSplit(false) + 2);
  }

  @Test
  void signsSayWhichLetterWasLost() {
    Channel channel = new Channel(Channel.holes("ف\uE001 عل\uE002".toCharArray()));
    channel.clear();
    Reading ya =
        new Reading(1, 2, -1, 0, 0, 0, "في".toCharArray(), new int[] {0, channel.source('\uE001')});
    Reading alef =
        new Reading(
            1, 2, -1, 0, 0, 0, "على".toCharArray(), new int[] {0, 1, channel.source('\uE002')});
    for (int i = 0; i < 10; i++) {
      channel.count(ya);
      channel.count(alef);
    }
    channel.estimate();
    Reading other =
        new Reading(1, 2, -1, 0, 0, 0, "في".toCharArray(), new int[] {0, channel.source('\uE002')});

    assertThat(channel.source('\uE001')).isNotEqualTo(channel.source('\uE002'));
    assertThat(log(channel, ya)).isGreaterThan(log(channel, other) + 1);
  }

  @Test
  void onceSettledAFontLosesAShapeOrNot() {
    char[] text = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "").toCharArray();
    LanguageModel model = LanguageModel.builtIn();
    Pieces pieces = Pieces.of(text, text.length);
    Channel channel = new Channel("");
    Decoder.Result result =
        new Decoder(model, Decoder.KEEP)
            .decode(text, pieces, new WordReader(model, channel, false), false);
    channel.clear();
    result.readings().forEach(channel::count);
    channel.settle(
        Judgement.of(result, new WordReader(model, channel, false), Shapes.of(text, pieces)));

    assertThat(rate(channel, "في", 1)).isGreaterThan(0.5);
    assertThat(rate(channel, "بكر", 1)).isLessThan(1e-8);
    assertThat(channel.log("بكر".toCharArray(), 3, new int[] {0, 1, 2})).isZero();
    assertThat(channel.logTurned()).isLessThan(-15);
  }
}
