package org.isnad.repair;

import java.util.Arrays;

/** Judges whether a text is broken, and restores it if so. */
public final class Repairer {
  /** Times that a text is read to learn what its fonts do. */
  private static final int ROUNDS = 3;

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
    Decoder decoder = new Decoder(model, Decoder.KEEP);
    Pieces pieces = Pieces.of(text, text.length);
    Channel channel = new Channel(Channel.holes(text));
    Decoder.Result result = null;
    for (int round = 0; round < ROUNDS; round++) {
      result = decoder.decode(text, pieces, new WordReader(model, channel, round > 0), round > 0);
      channel.clear();
      result.readings().forEach(channel::count);
      channel.estimate();
    }
    WordReader reader = new WordReader(model, channel, false);
    Judgement judgement = Judgement.of(result, reader, Shapes.of(text, pieces));
    if (!judgement.isBroken()) {
      return null;
    }
    channel.settle(judgement);
    decoder = new Decoder(model, Decoder.KEEP_OF_BROKEN);
    Lines lines = Lines.of(text, titleEnd);
    reader = new WordReader(model, channel, true);
    lines.order(new RunOrder(model, channel), decoder, reader);
    char[] ordered = lines.text();
    Pieces then = Pieces.of(ordered, ordered.length);
    result = decoder.decode(ordered, then, reader, true);
    return Writer.write(ordered, then, lines.origin(), result, lines.moved());
  }
}
