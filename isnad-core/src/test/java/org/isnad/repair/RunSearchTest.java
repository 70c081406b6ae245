package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunSearchTest {
  private static final char[] NOTHING = {};

  private final LanguageModel model = LanguageModel.builtIn();

  /** A channel that lost every final ya. */
  private static Channel losing() {
    Channel channel = new Channel("");
    for (int times = 0; times < 40; times++) {
      channel.count(new Reading(1, 2, -1, 0, 0, 0, "في".toCharArray(), new int[] {0, -1}));
      channel.count(new Reading(1, 2, -1, 0, 0, 0, "على".toCharArray(), new int[] {0, 1, -1}));
      channel.count(new Reading(1, 2, -1, 0, 0, 0, "الذي".toCharArray(), new int[] {0, 1, 2, -1}));
    }
    channel.estimate();
    return channel;
  }

  private RunSearch search() {
    WordReader reader = new WordReader(model, losing(), true);
    return new RunSearch(new Decoder(model, Decoder.KEEP_OF_BROKEN), reader);
  }

  /** The order of a line cut before each of the texts, its last run first, with spaces between. */
  private static int[] order(String line, String... begins) {
    int[] order = new int[line.length() + begins.length];
    int n = 0;
    int end = line.length();
    for (int r = begins.length; r >= 0; r--) {
      int begin = r == 0 ? 0 : line.indexOf(begins[r - 1]);
      for (int i = begin; i < end && !(i == end - 1 && line.charAt(i) == ' '); i++) {
        order[n++] = i;
      }
      if (r > 0) {
        order[n++] = -1;
      }
      end = begin;
    }
    return java.util.Arrays.copyOf(order, n);
  }

  private static String text(String line, int[] order) {
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      text.append(i < 0 ? ' ' : line.charAt(i));
    }
    return text.toString();
  }

  // The line is «وقع الهجوم الانتحاري في مدينة الموصل الواقعة على نهر دجلة» from its end.
  private static final String LINE = "نهر دجلة مدينة الموصل الواقعة عل وقع الهجوم ف";
  private static final String RIGHT = "وقع الهجوم ف مدينة الموصل الواقعة عل نهر دجلة";

  @Test
  void aRunThatBeginsAtTheWrongPlaceIsMoved() {
    int[] wrong = order(LINE, "الموصل", "وقع");
    assertThat(text(LINE, wrong)).isEqualTo("وقع الهجوم ف الموصل الواقعة عل نهر دجلة مدينة");

    RunSearch.Found found = search().improve(LINE.toCharArray(), NOTHING, NOTHING, wrong);

    assertThat(text(LINE, found.order())).isEqualTo(RIGHT);
  }

  @Test
  void aRunIsCutInTwoWhereThatReadsBetter() {
    int[] wrong = order(LINE, "وقع");

    RunSearch.Found found = search().improve(LINE.toCharArray(), NOTHING, NOTHING, wrong);

    assertThat(text(LINE, found.order())).isEqualTo(RIGHT);
  }

  @Test
  void theRightOrderStays() {
    int[] right = order(LINE, "مدينة", "وقع");

    RunSearch.Found found = search().improve(LINE.toCharArray(), NOTHING, NOTHING, right);

    assertThat(found.order()).containsExactly(right);
  }

  @Test
  void whatIsFoundIsNoLessLikely() {
    int[] right = order(LINE, "مدينة", "وقع");
    int[] wrong = order(LINE, "الواقعة", "وقع");
    RunSearch search = search();

    double best = search.improve(LINE.toCharArray(), NOTHING, NOTHING, right).log();
    double other = search.improve(LINE.toCharArray(), NOTHING, NOTHING, wrong).log();

    assertThat(other).isLessThanOrEqualTo(best + 1e-9);
  }

  @Test
  void eachCharacterButSpacesStandsInTheOrderOnce() {
    int[] wrong = order(LINE, "الموصل", "وقع");
    int[] found = search().improve(LINE.toCharArray(), NOTHING, NOTHING, wrong).order();

    int[] times = new int[LINE.length()];
    for (int i : found) {
      if (i >= 0) {
        times[i]++;
      }
    }
    for (int i = 0; i < times.length; i++) {
      if (LINE.charAt(i) != ' ') {
        assertThat(times[i]).isEqualTo(1);
      }
    }
  }

  @Test
  void whatIsNoOrderOfRunsStaysAsItIs() {
    int[] forward = {0, 2, 4};

    RunSearch.Found found = search().improve("ابتثج".toCharArray(), NOTHING, NOTHING, forward);

    assertThat(found.order()).isSameAs(forward);
    assertThat(found.log()).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
