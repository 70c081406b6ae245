package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunOrderTest {
  /** A channel that loses ya and alef maqsura at the end of a stroke. */
  static Channel losingFinalYa(String holes) {
    Channel channel = new Channel(holes);
    channel.clear();
    for (String word : List.of("في", "التي", "على", "إلى", "حتى")) {
      int n = word.length();
      int[] source = new int[n];
      for (int i = 0; i < n; i++) {
        source[i] = i < n - 1 ? i : holes.isEmpty() ? -1 : channel.source(holes.charAt(0));
      }
      for (int times = 0; times < 10; times++) {
        channel.count(new Reading(1, 2, -1, 0, 0, 0, word.toCharArray(), source));
      }
    }
    channel.estimate();
    return channel;
  }

  private static List<String> orders(Channel channel, String line) {
    RunOrder order = new RunOrder(LanguageModel.builtIn(), channel);
    return order.orders(line.toCharArray()).stream().map(o -> apply(o, line)).toList();
  }

  private static String apply(int[] order, String line) {
    StringBuilder out = new StringBuilder();
    for (int i : order) {
      out.append(i < 0 ? ' ' : line.charAt(i));
    }
    return out.toString();
  }

  @Test
  void runsThatEndWhereALetterWasLostAreTurnedBack() {
    String line = "نهر دجلة قرب الحدود تقع عل مدينة الموصل الت وقع الهجوم ف";

    assertThat(orders(losingFinalYa(""), line))
        .contains("وقع الهجوم ف مدينة الموصل الت تقع عل نهر دجلة قرب الحدود");
  }

  @Test
  void aRunMayStandInOneWithTheNext() {
    String line = "نهر دجلة قرب الحدودتقع عل مدينة الموصل الت وقع الهجوم ف";

    assertThat(orders(losingFinalYa(""), line))
        .contains("وقع الهجوم ف مدينة الموصل الت تقع عل نهر دجلة قرب الحدود");
  }

  @Test
  void everyOrderHasEveryLetterOnce() {
    String line = "نهر دجلة قرب الحدودتقع عل مدينة الموصل الت وقع الهجوم ف";
    RunOrder order = new RunOrder(LanguageModel.builtIn(), losingFinalYa(""));

    List<int[]> orders = order.orders(line.toCharArray());

    assertThat(orders).isNotEmpty();
    for (int[] one : orders) {
      boolean[] had = new boolean[line.length()];
      for (int i : one) {
        assertThat(i < 0 || !had[i]).isTrue();
        had[Math.max(i, 0)] |= i >= 0;
      }
      for (int i = 0; i < had.length; i++) {
        assertThat(had[i] || line.charAt(i) == ' ').as("letter %d", i).isTrue();
      }
    }
  }

  @Test
  void signsSayWhereRunsEnd() {
    String line = "نهر دجلة\uE001تقع عل\uE001الموصل الت";

    assertThat(orders(losingFinalYa("\uE001"), line))
        .containsExactly("الموصل الت\uE001 تقع عل\uE001 نهر دجلة");
  }

  @Test
  void whereNothingIsLostAllStays() {
    String line = "نهر دجلة قرب الحدود تقع عل مدينة الموصل الت وقع الهجوم ف";

    assertThat(orders(new Channel(""), line)).isEmpty();
  }

  @Test
  void linesOfFewLettersAndOfTooManyAreLeft() {
    Channel channel = losingFinalYa("");

    assertThat(orders(channel, "الت عل ف")).isEmpty();
    assertThat(orders(channel, "مدينة الموصل الت ".repeat(20))).isEmpty();
  }
}
