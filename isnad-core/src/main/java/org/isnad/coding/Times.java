package org.isnad.coding;

import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/** Which times can say when an event happened. */
final class Times {
  private Times() {}

  static boolean isEventTime(TimeMention t) {
    return t.from() != null
        && switch (t.kind()) {
          case POINT, RANGE, RELIGIOUS, SEASON, DURATION -> true;
          default -> false;
        };
  }

  static Precision precision(String code) {
    return Coded.of(Precision.class, code);
  }

  /** A line of its own («23/01/2022»): when the report was printed, not when anything happened. */
  static boolean isDateline(Tokens tokens, TimeMention t) {
    int sentence = tokens.sentenceOf(t.firstToken());
    for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
      if ((i < t.firstToken() || i >= t.endToken()) && !tokens.isPunctuation(i)) {
        return false;
      }
    }
    return true;
  }
}
