package org.isnad.coding;

import org.isnad.actor.ActorMention;
import org.isnad.text.Tokens;

/** Counts that stand apart from what they count: «عدد القتلى … إلى 28», «بين القتلى». */
final class Tolls {
  private final Scan scan;
  private final Tokens tokens;
  private final MeasureReader words;
  private final FigureClause clause;
  private final People people;
  private final int start;
  private final int end;

  Tolls(Scan scan, MeasureReader words, FigureClause clause, People people) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.words = words;
    this.clause = clause;
    this.people = people;
    this.start = clause.start;
    this.end = clause.end;
  }

  // Tolls

  private static final String[] TOLL = {"عدد", "حصيله", "اجمالي", "عددهم", "اعداد"};

  private static final String[] REACHED = {
    "بلغ", "بلغت", "يبلغ", "تبلغ", "وبلغ", "وبلغت", "ليبلغ", "لتبلغ", "البالغ", "البالغه", "تجاوز",
    "تجاوزت", "وصل", "وصلت", "ليصل", "يصل", "كانت", "هو", "هي"
  };

  /** «ارتفع عدد القتلى … إلى 28», «إلى تسعة عدد القتلى», «حصيلة الهجوم 12». */
  void toll(int i) {
    if (!tokens.isWord(i)) {
      return;
    }
    boolean count = endsWithAny(i, TOLL);
    boolean among = !count && isAmong(i);
    if (!count && !among) {
      return;
    }
    Measure what = null;
    int after = i + 1;
    for (int j = i + 1; j < Math.min(end, i + (among ? 2 : 5)); j++) {
      MeasureWord head = words.head(j);
      MeasureWord verb = head == null ? words.governor(j) : null;
      if (head != null) {
        what = head.measure();
        after = words.end(j);
        break;
      }
      if (verb != null && verb.isVerb()) {
        what = verb.measure();
        after = words.end(j);
        break;
      }
      if (count && isProtester(j)) {
        what = Measure.PARTICIPANTS;
        after = j + 1;
        break;
      }
      if (scan.isComma(j) || clause.hasNumber(j)) {
        break;
      }
    }
    if (what == null && count && endsWithAny(i, THEIRS)) {
      what = ofThose(i);
    }
    if (what == null && words.of(i, "toll") != null) {
      what = words.of(i, "toll").measure();
    }
    if (what == null) {
      return;
    }
    if (among) {
      among(i, what, after);
      return;
    }
    int before = people.last(i);
    if (before >= 0
        && people.get(before).end() == i
        && people.measure[before] == null
        && isGivenBefore(people.get(before).first() - 1)) {
      people.assign(before, what, i);
      return;
    }
    int k = people.next(after);
    // «إجمالي الإصابات 1143»: a nominal sentence, the number is its predicate.
    boolean reached =
        k >= 0
            && (isStated(people.get(k).first()) || people.get(k).first() == after && after > i + 1);
    for (int j = Math.max(start, i - 3); j < i; j++) {
      reached |= isReached(j) && what != Measure.PARTICIPANTS;
    }
    for (int j = after; k >= 0 && j < people.get(k).first(); j++) {
      reached |= isReached(j);
      if (tokens.is(j, '.') || tokens.is(j, '؛') || j - after > 30) {
        return;
      }
      MeasureWord verb = words.governor(j);
      if (verb != null && !verb.isVerb() && !verb.is("by")) {
        return;
      }
    }
    if (k < 0 || !reached || !people.get(k).explicit()) {
      return;
    }
    people.assign(k, what, i);
    boolean revised =
        tokens.keyIs(people.get(k).first() - 1, "من")
            && k + 1 < people.size()
            && tokens.keyIs(people.get(k + 1).first() - 1, "الي");
    if (revised) {
      people.assign(k + 1, what, i);
    }
  }

  private static final String[] THEIRS = {"عددهم"};

  private static final int BACK = 12;

  /**
   * «الجرحى البالغ عددهم …», «المتظاهرين وقدر عددهم ب…»: what is told of those whose number it is.
   */
  private Measure ofThose(int token) {
    for (int i = token - 1; i >= Math.max(start, token - BACK); i--) {
      MeasureWord head = words.head(i);
      if (head != null) {
        return head.measure();
      }
      if (isProtester(i)) {
        return Measure.PARTICIPANTS;
      }
      MeasureWord word = words.governor(i);
      if (word != null) {
        return word.is("noun") ? word.measure() : null;
      }
      if (clause.hasNumber(i)) {
        return null;
      }
    }
    return null;
  }

  /** «إلى 9 عدد القتلى», «بلغ 9 عدد القتلى». */
  private boolean isGivenBefore(int i) {
    return i >= start && (isReached(i) || tokens.keyIs(i, "الي"));
  }

  /** «إلى 12», «بنحو 12», «من 6 إلى 10». */
  private boolean isStated(int first) {
    if (first <= start) {
      return false;
    }
    int key = tokens.keyBegin(first);
    return tokens.keyIs(first - 1, "الي")
        || tokens.keyIs(first - 1, "عند")
        || tokens.keyIs(first - 1, "من")
        || tokens.is(first - 1, ':')
        || tokens.isWord(first) && tokens.keyChars()[key] == 'ب';
  }

  /** «بين القتلى امرأتان», «30 طفلا بين الجرحى». */
  private void among(int i, Measure what, int after) {
    int k = people.next(after);
    if (k >= 0
        && people.get(k).head() == null
        && (people.get(k).explicit() || people.get(k).first() - after <= 4)
        && people.reaches(after, k)) {
      people.assign(k, what, i);
      people.part[k] = true;
      return;
    }
    int before = people.last(i);
    if (before >= 0
        && people.measure[before] == null
        && i - people.get(before).end() <= 4
        && clause.isOpen(people.get(before).end(), i)) {
      people.assignGroup(before, what, i);
      people.part[before] = true;
    }
  }

  private boolean isAmong(int i) {
    return (tokens.keyIs(i, "بين") || tokens.keyIs(i, "وبين") || tokens.keyIs(i, "ضمن"))
        && i + 1 < end
        && words.head(i + 1) != null;
  }

  private boolean isProtester(int i) {
    ActorMention actor = scan.actor(i);
    return actor != null && actor.generic() != null && actor.generic().id().equals("protesters")
        || tokens.keyIs(i, "المشاركين");
  }

  private boolean isReached(int i) {
    if (i < start) {
      return false;
    }
    if (clause.isAny(i, REACHED)) {
      return true;
    }
    for (String word : REACHED) {
      if (scan.word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithAny(int i, String[] list) {
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    for (String word : list) {
      int rest = to - from - word.length();
      if (rest < 0 || rest > 3) {
        continue;
      }
      boolean same = true;
      for (int c = 0; c < word.length() && same; c++) {
        same = keys[from + rest + c] == word.charAt(c);
      }
      if (same && (rest == 0 || isProclitic(keys, from, rest))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProclitic(char[] keys, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if ("وفبلا".indexOf(keys[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
