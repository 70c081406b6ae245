package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChooserTest {
  private final LanguageModel model = LanguageModel.builtIn();

  /** A channel that loses a letter at the end of each of the words. */
  private static Channel losing(String... words) {
    Channel channel = new Channel("");
    channel.clear();
    for (String word : words) {
      int[] source = new int[word.length()];
      for (int i = 0; i < source.length; i++) {
        source[i] = i < source.length - 1 ? i : -1;
      }
      for (int times = 0; times < 20; times++) {
        channel.count(new Reading(1, 2, -1, 0, 0, 0, word.toCharArray(), source));
      }
    }
    channel.estimate();
    return channel;
  }

  /** Chooses where every word was taken as it stands, or as the worst of what it may be. */
  private String choose(String text, Channel channel, boolean worst) {
    char[] chars = text.toCharArray();
    Pieces pieces = Pieces.of(chars, chars.length);
    WordReader reader = new WordReader(model, channel, false);
    List<Reading> readings = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    char[] letters = new char[chars.length];
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.kind(i) == Pieces.Kind.WORD) {
        List<Reading> all = reader.read(letters, pieces.letters(chars, i, letters, 0));
        readings.add(all.get(worst ? all.size() - 1 : 0));
        first.add(i);
      }
    }
    Decoder.Result result =
        new Decoder.Result(readings, first.stream().mapToInt(i -> i).toArray(), 0);
    Chooser chooser = new Chooser(model, ContextModel.builtIn(), NeighbourModel.builtIn());
    return chooser.choose(chars, pieces, reader, result).readings().stream()
        .map(r -> new String(r.letters()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void theWordsAfterAWordSayWhichItIs() {
    Channel channel = losing("المدينة", "السورية", "العملية", "القرية");

    assertThat(choose("شنت القوات السوري هجوما على مدين حلب", channel, false))
        .isEqualTo("شنت القوات السورية هجوما على مدينة حلب");
    assertThat(choose("شن الجيش السوري هجوما على مدين حلب", channel, false))
        .isEqualTo("شن الجيش السوري هجوما على مدينة حلب");
  }

  @Test
  void whereNothingIsLostTheWordsStay() {
    String text = "شن الجيش السوري هجوما على مدينة حلب أمس";

    assertThat(choose(text, new Channel(""), false)).isEqualTo(text);
  }

  @Test
  void badReadingsAreTakenBack() {
    String text = "قال الرئيس الأميركي إن بلاده لن تشارك في الحرب";

    assertThat(choose(text, new Channel(""), true)).isEqualTo(text);
  }
}
