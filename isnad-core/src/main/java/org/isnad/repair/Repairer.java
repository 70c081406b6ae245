package org.isnad.repair;

import java.util.Arrays;

/** Judges whether a text is broken, and restores it if so. */
public final class Repairer {
  /** Times that a text is read to learn what its fonts do. */
  private static final int ROUNDS = 3;

  /** So much likelier it must be that a text is broken (a natural logarithm). */
  public static final double ENOUGH = 10;

  /** Below it a text is not read again. */
  private static final double HOPELESS = 0.5;

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

  /**
   * How much likelier a text is broken than sound (a logarithm); 0 where nothing makes it suspect.
   * A text is restored from {@link #ENOUGH} on.
   *
   * @param text a cleaned text
   * @param n how many of its characters count
   */
  public static double gain(char[] text, int n) {
    return Suspicion.falls(text, n) ? judge(Arrays.copyOf(text, n)).judgement.gain() : 0;
  }

  private record Judged(Judgement judgement, Channel channel) {}

  /** Reads a text until it is known what its fonts do, and judges it by what was read. */
  private static Judged judge(char[] text) {
    LanguageModel model = LanguageModel.builtIn();
    Decoder decoder = new Decoder(model, Decoder.KEEP);
    Pieces pieces = Pieces.of(text, text.length);
    Channel channel = new Channel(Channel.holes(text));
    Shapes shapes = Shapes.of(text, pieces);
    Judgement judgement = null;
    for (int round = 0; round < ROUNDS; round++) {
      Decoder.Result result =
          decoder.decode(text, pieces, new WordReader(model, channel, round > 0), round > 0);
      channel.clear();
      result.readings().forEach(channel::count);
      channel.estimate();
      judgement = Judgement.of(result, new WordReader(model, channel, false), shapes);
      // Most sound texts that look broken at first have nothing left that says so.
      if (judgement.gain() < HOPELESS) {
        break;
      }
    }
    return new Judged(judgement, channel);
  }

  /** Restores a text that was found suspect; null where it is sound after all. */
  private static Restoration read(char[] text, int titleEnd) {
    Judged judged = judge(text);
    if (!judged.judgement.isBroken(ENOUGH)) {
      return null;
    }
    LanguageModel model = LanguageModel.builtIn();
    Channel channel = judged.channel;
    channel.settle(judged.judgement);
    Decoder decoder = new Decoder(model, Decoder.KEEP_OF_BROKEN);
    Lines lines = Lines.of(text, titleEnd);
    WordReader reader = new WordReader(model, channel, true);
    lines.order(new RunOrder(model, channel), decoder, reader);
    char[] ordered = lines.text();
    Pieces then = Pieces.of(ordered, ordered.length);
    Decoder.Result result = decoder.decode(ordered, then, reader, true);
    Chooser chooser = new Chooser(model, ContextModel.builtIn(), NeighbourModel.builtIn());
    result = chooser.choose(ordered, then, reader, result);
    return Writer.write(ordered, then, lines.origin(), result, lines.moved());
  }
}
