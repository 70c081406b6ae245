package org.isnad.boilerplate;

import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/** Tells headlines of other stories from running text and from headings of sections. */
final class Headlines {
  private static final int LONGEST = 110;
  private static final int FEWEST_WORDS = 4;

  /** A heading of a section rarely has more words. */
  private static final int HEADING_WORDS = 5;

  private static final int VERSE = 60;

  /** Longer runs of such lines are lists and verse. */
  private static final int LONGEST_RUN = 8;

  /** Behind the last paragraph so many headlines are a list of other stories at any outlet. */
  private static final int LIST = 3;

  private final Lines lines;
  private final Tokens tokens;
  private final Matches matches;
  private final boolean[] headline;

  Headlines(Lines lines, Tokens tokens, Matches matches) {
    this.lines = lines;
    this.tokens = tokens;
    this.matches = matches;
    this.headline = new boolean[lines.size()];
    for (int line = 0; line < headline.length; line++) {
      headline[line] = looksLikeOne(line);
    }
  }

  /** Short, no sentence, and more than a word or three. */
  boolean is(int line) {
    return headline[line];
  }

  /**
   * Whether headlines begin at a line that belong to other stories although nothing says so.
   *
   * @param unmarked whether the outlet puts such between its paragraphs
   * @return the line after the last of them, or {@code line} where there is none
   */
  int unmarked(int line, boolean unmarked) {
    int end = line;
    while (end < headline.length && headline[end]) {
      end++;
    }
    int run = end - line;
    boolean atEnd = end == headline.length;
    if (run == 0 || run > LONGEST_RUN || line < 2) {
      return line;
    }
    if (isFragment(line - 1) || !atEnd && isFragment(end)) {
      return line;
    }
    if (atEnd && run >= LIST && !isList(line, end)) {
      return end;
    }
    if (!unmarked) {
      return line;
    }
    if (run >= 2 && !atEnd && lines.words(end - 1) <= FEWEST_WORDS && hasQuote(end - 1)) {
      end--; // the heading of the section that follows
      run--;
    }
    if (run >= 2) {
      boolean storied = false;
      for (int i = line; i < end; i++) {
        storied |= lines.words(i) > HEADING_WORDS || hasBreak(i);
      }
      return storied ? end : line;
    }
    return isOtherStory(line, atEnd) ? end : line;
  }

  /** Of a headline that stands by itself between two paragraphs, or behind the last. */
  private boolean isOtherStory(int line, boolean last) {
    int words = lines.words(line);
    if (isQuotation(line)) {
      return false;
    }
    if (last) {
      return words >= FEWEST_WORDS;
    }
    if (words < HEADING_WORDS || words == HEADING_WORDS && !hasBreak(line)) {
      return false;
    }
    // Under the heading of a section a new thought begins; after an insertion the old one goes on.
    boolean goesOn = beginsWithConjunction(line + 1) || isText(line + 1);
    return goesOn || hasBreak(line) || words > 8 && !isQuestion(line);
  }

  /** A short line that is neither a sentence nor a headline: a verse, an item of a list. */
  private boolean isFragment(int line) {
    return !headline[line]
        && lines.length(line) <= VERSE
        && lines.words(line) >= FEWEST_WORDS
        && !lines.endsSentence(line)
        && beginsWithConjunction(line);
  }

  /** Lines that begin with the same word. */
  private boolean isList(int line, int end) {
    for (int i = line + 1; i < end; i++) {
      int word = lines.firstWord(i);
      if (tokens.keyIs(lines.firstWord(i - 1), tokens.key(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean looksLikeOne(int line) {
    int length = lines.length(line);
    if (length > LONGEST || lines.endsSentence(line)) {
      return false;
    }
    int first = lines.firstWord(line);
    return first < lines.end(line)
        && lines.words(line) >= FEWEST_WORDS
        && !isItem(line)
        && !isText(line)
        && !beginsWithConjunction(line);
  }

  /** «- …», «1. …», «2 مارس …». */
  private boolean isItem(int line) {
    int first = lines.first(line);
    return tokens.is(first, '-')
        || tokens.is(first, '–')
        || tokens.is(first, '•')
        || tokens.is(first, '*')
        || tokens.isNumber(first)
            && first + 1 < lines.end(line)
            && (tokens.isPunctuation(first + 1) || matches.at(Layer.TIME, first + 1) >= 0);
  }

  private boolean isText(int line) {
    int token = lines.firstWord(line);
    return has(token, Phrase.Use.TEXT);
  }

  private boolean beginsWithConjunction(int line) {
    int token = lines.firstWord(line);
    if (token >= lines.end(line) || !tokens.isWord(token)) {
      return false;
    }
    return tokens.keyChars()[tokens.keyBegin(token)] == 'و' && !has(token, Phrase.Use.NOUN);
  }

  /** Whether a phrase of a use begins at a token, as it stands there. */
  private boolean has(int token, Phrase.Use use) {
    int match = matches.at(Layer.BOILERPLATE, token);
    if (match < 0 || (matches.prefix(match) & Lexicon.CONJUNCTION) != 0) {
      return false;
    }
    for (Phrase phrase : matches.values(match, Phrase.class)) {
      if (phrase.use() == use) {
        return true;
      }
    }
    return false;
  }

  /** «الأردن: …», «قمة سنغافورة.. …». */
  private boolean hasBreak(int line) {
    for (int i = lines.first(line) + 1; i < lines.end(line) - 1; i++) {
      if (tokens.is(i, ':') || tokens.is(i, '…') || tokens.is(i, '.') && tokens.is(i + 1, '.')) {
        return true;
      }
    }
    return false;
  }

  /** Headings of sections quote what is said in them. */
  private boolean isQuotation(int line) {
    return tokens.isQuote(lines.first(line)) && tokens.isQuote(lines.end(line) - 1);
  }

  private boolean hasQuote(int line) {
    for (int i = lines.first(line); i < lines.end(line); i++) {
      if (tokens.isQuote(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuestion(int line) {
    return tokens.is(lines.end(line) - 1, '؟');
  }
}
