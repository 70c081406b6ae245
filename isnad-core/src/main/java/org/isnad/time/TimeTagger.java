package org.isnad.time;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/** Finds the times that a text tells and the days that they mean. Safe to share between threads. */
public final class TimeTagger {
  /** A line that has a date and little else tells the day of the report; so many tokens more. */
  private static final int LINE_SLACK = 8;

  private static final int DATELINE_LINES = 12;

  /** A dateline lies within so many characters, and its line is no longer. */
  private static final int DATELINE_CHARACTERS = 3000;

  /** In «دمشق، 23 يناير 2022 -» the date ends at this token of its line at the latest. */
  private static final int DATELINE_TOKENS = 14;

  /**
   * Adds the entries of this package to a lexicon.
   *
   * @param overlay folder of the user's own lexicons, or null
   * @throws org.isnad.lexicon.LexiconException where a file breaks its schema
   */
  public static void register(Lexicon.Builder builder, Path overlay) {
    TimeLexicon.register(builder, overlay);
  }

  /**
   * Finds the times of a text, in order and without overlaps.
   *
   * @param matches the text's matches in a lexicon that {@link #register} filled
   * @param anchor the day of the report in its outlet's zone; null where unknown: then the date of
   *     a dateline in the text is taken ({@link #anchorIn}), and without one relative times stay
   *     unresolved
   */
  public List<TimeMention> tag(Text text, Matches matches, LocalDate anchor) {
    LocalDate today = anchor;
    Scan scan = new Scan(text.tokens(), matches);
    if (today == null) {
      Grammar open = new Grammar(scan, null);
      List<TimeMention> mentions = open.mentions();
      today = anchorIn(text, mentions);
      if (today == null) {
        return withoutHomonyms(text, mentions);
      }
    }
    Grammar grammar = new Grammar(scan, today);
    List<TimeMention> mentions = grammar.mentions();
    // The text's own «اليوم الخميس» knows better: published after midnight, or in another zone.
    return withoutHomonyms(
        text,
        grammar.shift() == 0
            ? mentions
            : new Grammar(scan, today.plusDays(grammar.shift())).mentions());
  }

  /**
   * Finds the times of a text that nothing dates, neither its metadata nor a dateline.
   *
   * @param matches as for {@link #tag}
   */
  public OpenTimes open(Text text, Matches matches) {
    return new OpenTimes(text, matches);
  }

  static List<TimeMention> withoutHomonyms(Text text, List<TimeMention> mentions) {
    return mentions.stream()
        .filter(
            m ->
                m.endToken() - m.firstToken() > 1
                    || !isIbb(text, m) && !isSomeDay(text.tokens(), m))
        .toList();
  }

  /** Folded, the town of Ibb («إب») and August («آب») are one word; the madda tells them apart. */
  private static boolean isIbb(Text text, TimeMention m) {
    return text.tokens().keyIs(m.firstToken(), "اب") && text.cleaned().charAt(m.begin()) != 'آ';
  }

  /** «اليوم الذي عثر فيه»: that day, not today. */
  private static boolean isSomeDay(Tokens tokens, TimeMention m) {
    return tokens.keyIs(m.firstToken(), "اليوم")
        && m.endToken() < tokens.size()
        && tokens.keyIs(m.endToken(), "الذي");
  }

  /** The day of the report where a line near the top tells it («23/01/2022»). */
  public static Optional<LocalDate> anchorIn(Text text, Matches matches) {
    Scan scan = new Scan(text.tokens(), matches);
    return Optional.ofNullable(anchorIn(text, new Grammar(scan, null).mentions()));
  }

  private static LocalDate anchorIn(Text text, List<TimeMention> mentions) {
    Tokens tokens = text.tokens();
    for (TimeMention mention : mentions) {
      if (mention.begin() > DATELINE_CHARACTERS) {
        return null;
      }
      boolean day =
          mention.isResolved()
              && mention.from().equals(mention.to())
              && mention.kind() == TimeMention.Kind.POINT;
      if (!day) {
        continue;
      }
      int begin = lineStart(text.cleaned(), mention.begin());
      if (lines(text.cleaned(), begin) >= DATELINE_LINES) {
        return null;
      }
      int end = lineEnd(text.cleaned(), mention.end());
      int before = 0;
      for (int i = mention.firstToken() - 1; i >= 0 && tokens.begin(i) >= begin; i--) {
        before++;
      }
      int after = 0;
      for (int i = mention.endToken();
          i < tokens.size() && tokens.begin(i) < end && after <= LINE_SLACK;
          i++) {
        after++;
      }
      boolean alone = before + after <= LINE_SLACK;
      boolean dateline =
          before <= 5
              && mention.endToken() < tokens.size()
              && before + mention.endToken() - mention.firstToken() <= DATELINE_TOKENS
              && opensReport(tokens, mention.endToken());
      if (alone || dateline) {
        return mention.from();
      }
    }
    return null;
  }

  private static boolean opensReport(Tokens tokens, int i) {
    return tokens.is(i, '-')
        || tokens.is(i, '–')
        || tokens.is(i, '—')
        || tokens.is(i, ':')
        || tokens.is(i, '(');
  }

  private static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset) + 1;
  }

  private static int lineEnd(String text, int offset) {
    int limit = Math.min(text.length(), offset + DATELINE_CHARACTERS);
    int end = offset;
    while (end < limit && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private static int lines(String text, int end) {
    int count = 0;
    boolean filled = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        count += filled ? 1 : 0;
        filled = false;
      } else if (c != ' ') {
        filled = true;
      }
    }
    return count;
  }
}
