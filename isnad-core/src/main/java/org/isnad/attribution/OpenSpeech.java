package org.isnad.attribution;

import java.util.List;

/** A quotation that goes on over the end of its sentence. */
final class OpenSpeech {
  private static final int SENTENCES = 6;

  private final Page page;

  OpenSpeech(Page page) {
    this.page = page;
  }

  /** Adds the sentences that the last quotation of a sentence goes on in. */
  void continueFrom(Attribution speech, int sentence, List<Attribution> found) {
    if (!isOpen(page.tokens.sentenceStart(sentence), page.tokens.sentenceEnd(sentence))) {
      return;
    }
    int last = Math.min(page.tokens.sentences() - 1, sentence + SENTENCES);
    int first = page.tokens.sentenceEnd(sentence);
    for (int s = sentence + 1; s <= last; s++) {
      int end = page.tokens.sentenceEnd(s);
      for (int i = page.tokens.sentenceStart(s); i < end; i++) {
        if (page.isQuote(i)) {
          boolean closes = !page.tokens.is(i, '«') && !page.tokens.is(i, '“');
          if (closes && i > first) {
            found.add(new Attribution(first, i, speech.chain(), speech.cueToken(), false, true));
          }
          return;
        }
      }
    }
  }

  private boolean isOpen(int from, int to) {
    boolean open = false;
    for (int i = from; i < to; i++) {
      if (page.tokens.is(i, '"')) {
        open = !open;
      } else if (page.tokens.is(i, '«') || page.tokens.is(i, '“')) {
        open = true;
      } else if (page.tokens.is(i, '»') || page.tokens.is(i, '”')) {
        open = false;
      }
    }
    return open;
  }
}
