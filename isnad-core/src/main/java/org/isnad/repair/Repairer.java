package org.isnad.repair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Judges whether a text is broken, and restores it if so. */
public final class Repairer {
  /** Times that a text is read to learn what its fonts do. */
  private static final int ROUNDS = 3;

  /** What only one word has lost is a misprint or a name. */
  private static final int FEWEST_WORDS = 2;

  /** What the words of a broken text gain at least (natural logarithms) by what seems lost, */
  private static final double GAIN_ENOUGH = 70;

  /** or where the text also has too few of it. */
  private static final double LEAST_GAIN = 58;

  /**
   * So many frequent words are enough, with less gain: sound texts have a strange word that
   * resembles one, but not two.
   */
  private static final int FREQUENT_WORDS = 2;

  private static final double FREQUENT_GAIN = 20;

  /** What the strange word is less likely than a frequent one. */
  private static final double STRANGE = 6.3;

  private static final double FREQUENT = Math.log(0.00015);

  /** So much must speak for a shape's being too rare. */
  private static final double LEAST_DEFICIT = 1;

  /** Weight of how few of a shape are there. */
  private static final double DEFICIT = 2;

  /** One in so many words of a broken text is broken. */
  private static final int ONE_IN = 40;

  /** Texts of fewer words are left; so few say too little. */
  private static final int SHORTEST = 40;

  /** Share of whole words that even a broken text has; what has fewer is no text. */
  private static final double INTACT = 0.5;

  private Repairer() {}

  /**
   * Restores a text.
   *
   * @param text a cleaned text: letters, and no presentation forms
   * @param n how many of its characters count
   * @param titleEnd offset after its title, 0 where it has none
   * @return null where the text is sound
   */
  public static Restoration restore(char[] text, int n, int titleEnd) {
    return Suspicion.falls(text, n) ? read(Arrays.copyOf(text, n), titleEnd) : null;
  }

  /** Restores a text that was found suspect; null where it is sound after all. */
  static Restoration read(char[] text, int titleEnd) {
    LanguageModel model = LanguageModel.builtIn();
    Decoder decoder = new Decoder(model);
    Pieces pieces = Pieces.of(text, text.length);
    Channel channel = new Channel(Channel.holes(text));
    Decoder.Result result = null;
    for (int round = 0; round < ROUNDS; round++) {
      result = decoder.decode(text, pieces, new WordReader(model, channel, round > 0), round > 0);
      channel.clear();
      result.readings().forEach(channel::count);
      channel.estimate();
    }
    if (!isBroken(result, channel, new WordReader(model, channel, false), model)) {
      return null;
    }
    channel.settle();
    Lines lines = Lines.of(text, titleEnd);
    WordReader reader = new WordReader(model, channel, true);
    lines.order(new RunOrder(model, channel), decoder, reader);
    char[] ordered = lines.text();
    Pieces then = Pieces.of(ordered, ordered.length);
    result = decoder.decode(ordered, then, reader, true);
    return Writer.write(ordered, then, lines.origin(), result, lines.moved());
  }

  /**
   * Whether one of the shapes that the document regularly loses explains enough: the sum over the
   * different words of what they gain by having it back, the repeated ones counted less.
   */
  private static boolean isBroken(
      Decoder.Result result, Channel channel, WordReader reader, LanguageModel model) {
    Map<Integer, Map<String, Integer>> counts = new HashMap<>();
    Map<String, Double> gains = new HashMap<>();
    int broken = 0;
    int intact = 0;
    for (Reading reading : result.readings()) {
      if (reading.isSame()
          && reading.letters().length > 1
          && reading.first() != LanguageModel.UNKNOWN) {
        intact++;
      }
      if (reading.isSame() || reading.second() >= 0 || reading.first() == LanguageModel.UNKNOWN) {
        continue;
      }
      String word = new String(reading.letters());
      int[] source = reading.source();
      boolean regular = false;
      for (int i = 0; i < source.length; i++) {
        int glyph = -1;
        if (i > 0 && source[i] >= 0 && source[i] < source[i - 1] && channel.isTurningRegular()) {
          glyph = BrokenForms.TURNED;
        } else if (source[i] < 0 && channel.isRegular(reading.letters(), i, source.length)) {
          glyph = Glyphs.glyph(reading.letters(), i, source.length);
        }
        if (glyph >= 0) {
          regular = true;
          counts
              .computeIfAbsent(Glyphs.family(glyph), g -> new HashMap<>())
              .merge(word, 1, Integer::sum);
          gains.computeIfAbsent(word, w -> gain(reading, reader));
        }
      }
      broken += regular ? 1 : 0;
    }
    Set<String> once = new HashSet<>();
    double all = 0;
    double lacking = 0;
    int frequent = 0;
    for (Map.Entry<Integer, Map<String, Integer>> shape : counts.entrySet()) {
      if (shape.getValue().size() < FEWEST_WORDS) {
        continue;
      }
      double sum = 0;
      for (Map.Entry<String, Integer> word : shape.getValue().entrySet()) {
        double gain = Math.max(0, gains.get(word.getKey())) * (1 + Math.log(word.getValue()));
        sum += gain;
        if (once.add(word.getKey())) {
          all += gain;
          if (model.logWord(model.find(word.getKey())) > FREQUENT
              && gains.get(word.getKey()) > STRANGE) {
            frequent++;
          }
        }
      }
      double deficit = deficit(shape.getKey(), channel, model, result.readings().size());
      if (deficit >= LEAST_DEFICIT) {
        lacking += sum + DEFICIT * deficit;
      }
    }
    boolean enough =
        frequent >= FREQUENT_WORDS && all >= FREQUENT_GAIN
            || all >= GAIN_ENOUGH
            || lacking >= LEAST_GAIN;
    int words = result.readings().size();
    return enough && words >= SHORTEST && intact >= INTACT * words && broken * ONE_IN >= words;
  }

  /**
   * How much likelier it is, if the share of a shape that seems lost is lost, that so few are there
   * (Poisson; a natural logarithm).
   */
  private static double deficit(int family, Channel channel, LanguageModel model, int words) {
    double expected = model.frequency(family) * words;
    double lost = channel.lost(family);
    double share = Math.min(0.98, lost / Math.max(1, lost + channel.kept(family)));
    return expected * share + channel.kept(family) * Math.log(1 - share);
  }

  private static double gain(Reading reading, WordReader reader) {
    int[] source = reading.source();
    char[] at = new char[source.length * 2 + 8];
    int n = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] >= 0) {
        at[source[i]] = reading.letters()[i];
        n = Math.max(n, source[i] + 1);
      }
    }
    StringBuilder there = new StringBuilder();
    for (int i = 0; i < n; i++) {
      if (at[i] != 0) {
        there.append(at[i]);
      }
    }
    double as = there.isEmpty() ? -15 : reader.logAlone(there.toString().toCharArray());
    return reading.firstAlone() - as;
  }
}
