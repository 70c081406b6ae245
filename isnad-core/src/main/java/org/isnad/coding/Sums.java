package org.isnad.coding;

import java.time.LocalDate;
import java.util.List;
import org.isnad.text.Tokens;
import org.isnad.time.TimeMention;

/**
 * Which figures sum up weeks or years («وقتل منذ 18 شباط 1031 مدنيا»): the dead and hurt of a
 * campaign, not of the attack that is told beside them.
 */
final class Sums {
  /** A toll of so many days may still be one attack's. */
  private static final int FEW_DAYS = 4;

  /** Tokens before «منذ» in which a superlative stands that it measures. */
  private static final int NEAR = 4;

  private static final String[] RISES = {
    "لترتفع", "ليرتفع", "لتصل", "ليصل", "لتبلغ", "ليبلغ", "ليزيد"
  };

  private final Scan scan;
  private final Tokens tokens;
  private final LocalDate published;

  /**
   * @param published day of the report, or null; without it only words such as «منذ بدء» tell
   */
  Sums(Scan scan, LocalDate published) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.published = published;
  }

  /**
   * Whether a stretch counts dead or hurt and says that it counts over a longer time.
   *
   * @param figures what is counted in it
   */
  boolean isSum(int from, int to, List<Figure> figures) {
    for (Figure figure : figures) {
      boolean hurt = figure.measure() == Measure.KILLED || figure.measure() == Measure.INJURED;
      Integer low = figure.counted().low();
      if (hurt && low != null && low > 1) {
        return isOverTime(from, to); // «قتل القيادي الذي يقاتل منذ 2015» counts nobody over it
      }
    }
    return false;
  }

  /**
   * «قتل ثمانية …، لترتفع الحصيلة منذ 18 شباط إلى 1031»: whether the words from a token on turn
   * from a toll to a sum.
   *
   * @param from first token of the clause so far
   * @param figures what the whole sentence counts
   */
  boolean begins(int from, int token, int end, List<Figure> figures) {
    return rises(token)
        && !SentenceReader.within(figures, from, token).isEmpty()
        && isSum(token, end, SentenceReader.within(figures, token, end))
        && !isOverTime(from, token);
  }

  private boolean rises(int token) {
    char[] keys = tokens.keyChars();
    int at = tokens.keyBegin(token);
    if (keys[at] != 'ل') {
      return false;
    }
    for (String word : RISES) {
      if (tokens.keyIs(token, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOverTime(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean since = tokens.keyIs(i, "منذ") || tokens.keyIs(i, "ومنذ");
      if ((since && isLongAgo(i) || scan.cueAt(i, "period"))
          // «الأعنف منذ ثلاثة أعوام»: the time measures the attack, nobody is counted over it.
          && !scan.hasCue(Math.max(from, i - NEAR), i, "superlative")) {
        return true;
      }
    }
    return false;
  }

  private boolean isLongAgo(int since) {
    TimeMention t = scan.time(since);
    if (t == null && since + 1 < tokens.size()) {
      t = scan.time(since + 1);
    }
    return t != null
        && t.from() != null
        && published != null
        && t.from().isBefore(published.minusDays(FEW_DAYS));
  }
}
