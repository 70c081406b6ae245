package org.isnad.time;

import org.isnad.lexicon.Lexicon;

final class TimeLexiconForTests {
  private TimeLexiconForTests() {}

  static Lexicon lexicon() {
    Lexicon.Builder builder = Lexicon.builder();
    TimeTagger.register(builder, null);
    return builder.build();
  }
}
