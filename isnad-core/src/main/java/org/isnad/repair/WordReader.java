package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a broken word may have been: listed words that lose letters to it, and others. */
final class WordReader {
  private static final int LONGEST = 40;
  private static final int MOST_LOST = 3;
  private static final double WORST = -12;

  /** Readings so much less likely than the likeliest are left; pairs of words cannot save them. */
  private static final double WINDOW = 11;

  private static final int KEPT = 16;

  /** A shape lost so often may be missing from an unlisted word, too. */
  private static final double OFTEN = 0.2;

  /** That a sign stands for no letter. */
  private static final double LOG_NO_LETTER = -5;

  /** A word with a sign for a glyph in it. */
  private static final double UNREAD = -20;

  /** What a whole word that was lost counts as. */
  private static final double NOTHING_THERE = -15;

  private static final double WORST_OF_SIGN = -7;
  private static final double WORST_OF_PART = -4;
  private static final int FREQUENT = 10;
  private static final int COMMON = 3_000;

  /** Any two letters are a word somewhere; a word before a lost space must be a common one. */
  private static final int SHORT = 3;

  private static final int FREQUENT_SHORT = 2_000;
  private static final int LONGEST_JOINED = 18;
  private static final int KEPT_OF_HALF = 3;

  private static final String[] PROCLITICS = {
    "و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "بال", "لل", "ولل", "فال"
  };

  /** Pronouns and endings that nearly every noun or verb may take. */
  private static final String[] ENCLITICS = {
    "ه", "ها", "هم", "هما", "نا", "ي", "ك", "كم", "ا", "ين", "ون", "ان", "ات"
  };

  private static final int SHORTEST_STEM = 4;

  private final LanguageModel model;
  private final Channel channel;
  private final boolean spaces;

  // The walk through the tree of words.
  private char[] there;
  private int length;
  private final char[] letters = new char[LONGEST + 2 * MOST_LOST + 1];
  private final int[] source = new int[LONGEST + 2 * MOST_LOST + 1];
  private Map<String, Reading> found;
  private boolean composed;
  private double likeliest;
  private int mostLost;
  private double worst;
  private final Map<String, List<Reading>> known = new HashMap<>();
  private final Map<String, List<Reading>> knownParts = new HashMap<>();

  /**
   * @param spaces whether lost spaces are looked for
   */
  WordReader(LanguageModel model, Channel channel, boolean spaces) {
    this.model = model;
    this.channel = channel;
    this.spaces = spaces;
  }

  /** Readings of one piece of {@code n} letters; the first is the piece as it stands. */
  List<Reading> read(char[] piece, int n) {
    return known.computeIfAbsent(new String(piece, 0, n), word -> find(piece, n));
  }

  private List<Reading> find(char[] piece, int n) {
    List<Reading> readings = new ArrayList<>();
    readings.add(same(piece, n));
    if (n > LONGEST) {
      return readings;
    }
    int listed = model.find(piece, 0, n);
    int most = Math.min(MOST_LOST, 1 + n / 2);
    List<Reading> others = listed(piece, n, true, most, readings.get(0).alone(), WORST);
    if (listed < 0) {
      others.addAll(unlisted(piece, n));
    }
    if (spaces && n > 2 && n <= LONGEST_JOINED && model.count(listed) < FREQUENT) {
      others.addAll(halves(piece, n));
    }
    others.removeIf(Reading::isSame);
    others.sort(Comparator.comparingDouble(Reading::alone).reversed());
    readings.addAll(others.subList(0, Math.min(KEPT, others.size())));
    return readings;
  }

  /**
   * Listed words that two or more pieces together may have been.
   *
   * @param ends for each piece but the last, how many letters come before its end
   * @param apart how likely the pieces are as they stand
   */
  List<Reading> readJoined(char[] letters, int n, int[] ends, double apart) {
    if (n > LONGEST) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    for (Reading r : listed(letters, n, false, 1, apart, WORST_OF_PART)) {
      boolean besideLoss = isBesideLoss(r, ends);
      readings.add(
          new Reading(
              ends.length + 1,
              r.first(),
              -1,
              r.firstAlone(),
              0,
              r.channel() + ends.length * channel.logSplit(besideLoss),
              r.letters(),
              r.source(),
              besideLoss,
              r.dropsSign()));
    }
    readings.sort(Comparator.comparingDouble(Reading::alone).reversed());
    return readings.subList(0, Math.min(KEPT_OF_HALF, readings.size()));
  }

  /** Whether a letter was lost at each of the places where pieces end. */
  private static boolean isBesideLoss(Reading r, int[] ends) {
    for (int end : ends) {
      boolean lost = false;
      for (int i = 1; i < r.source().length; i++) {
        lost |= r.source()[i] < 0 && r.source()[i - 1] == end - 1;
      }
      if (!lost) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is so common that no name is spelled nearly as it. */
  boolean isCommon(int word) {
    return model.count(word) >= COMMON;
  }

  boolean isListed(String word) {
    return model.find(word) >= 0;
  }

  /**
   * How much likelier a listed word is than what stands there, between its neighbours (a
   * logarithm).
   *
   * @param there letters that stand there, perhaps none
   * @param before reading of the word before it, null where none says anything
   * @param after that of the word after it
   */
  double gain(Reading reading, String there, Reading before, Reading after) {
    double as = NOTHING_THERE;
    int word = LanguageModel.UNKNOWN;
    if (!there.isEmpty()) {
      Reading same = same(there.toCharArray(), there.length());
      as = same.firstAlone();
      word = same.first();
    }
    double gain = reading.firstAlone() - as;
    if (before != null && before.last() >= 0) {
      gain =
          model.log(before.last(), reading.first(), reading.firstAlone(), 0)
              - model.log(before.last(), word, as, 0);
    }
    if (after != null && after.first() != LanguageModel.UNKNOWN) {
      gain +=
          model.log(reading.first(), after.first(), after.firstAlone(), 0)
              - model.log(word, after.first(), after.firstAlone(), 0);
    }
    return gain;
  }

  private Reading same(char[] piece, int n) {
    int[] source = new int[n];
    Arrays.setAll(source, i -> i);
    char[] letters = Arrays.copyOf(piece, n);
    if (Glyphs.hasHole(piece, n)) {
      return new Reading(1, LanguageModel.UNKNOWN, -1, UNREAD - 4 * n, 0, 0, letters, source);
    }
    int word = model.find(piece, 0, n);
    double alone = word >= 0 ? model.logWord(word) : logUnlisted(letters, n);
    alone = Math.max(alone, model.logSpelledOtherwise(letters));
    return new Reading(
        1,
        word >= 0 ? word : LanguageModel.UNKNOWN,
        -1,
        alone,
        0,
        channel.log(letters, n, source),
        letters,
        source);
  }

  /** By its letters, or better by a proclitic and a listed word. */
  private double logUnlisted(char[] word, int n) {
    double log = model.logUnlisted(word, n);
    if (n > LONGEST) {
      return log;
    }
    for (String proclitic : PROCLITICS) {
      if (startsWith(word, n, proclitic)) {
        int stem = model.find(word, proclitic.length(), n);
        if (stem >= 0) {
          log = Math.max(log, model.logWithProclitic(stem));
        }
      }
    }
    for (String enclitic : ENCLITICS) {
      int end = n - enclitic.length();
      if (end >= SHORTEST_STEM && endsWith(word, n, enclitic)) {
        int stem = model.find(word, 0, end);
        if (stem < 0 && word[end - 1] == 'ت') {
          word[end - 1] = 'ة';
          stem = model.find(word, 0, end);
          word[end - 1] = 'ت';
        }
        if (stem >= 0) {
          log = Math.max(log, model.logWithEnclitic(stem));
        }
      }
    }
    return log;
  }

  private static boolean endsWith(char[] word, int n, String end) {
    for (int i = 0; i < end.length(); i++) {
      if (word[n - end.length() + i] != end.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(char[] word, int n, String start) {
    if (n < start.length() + 3) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (word[i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param atLeast readings much less likely than this are not wanted
   * @param worst nor those whose losses are less likely than this
   */
  private List<Reading> listed(
      char[] piece, int n, boolean proclitics, int most, double atLeast, double worst) {
    there = piece;
    length = n;
    found = new HashMap<>();
    composed = false;
    likeliest = atLeast;
    mostLost = most;
    this.worst = worst;
    for (int i = 0; i < n; i++) {
      this.worst += Glyphs.isHole(piece[i]) ? WORST_OF_SIGN : 0;
    }
    walk(0, 0, 0, 0, 0);
    if (proclitics && model.find(piece, 0, n) < 0) {
      composed = true;
      for (String proclitic : PROCLITICS) {
        if (startsWith(piece, n, proclitic)) {
          int k = proclitic.length();
          for (int i = 0; i < k; i++) {
            letters[i] = piece[i];
            source[i] = i;
          }
          walk(0, k, k, 0, 0);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /**
   * @param at letters of the piece that are accounted for
   * @param n letters of the word so far
   */
  private void walk(int node, int at, int n, int lost, double cost) {
    if (at == length) {
      int word = model.word(node);
      if (word >= 0) {
        take(word, n);
      }
    } else if (Glyphs.isHole(there[at])) {
      // It may stand for a mark.
      if (cost + LOG_NO_LETTER > worst) {
        walk(node, at + 1, n, lost, cost + LOG_NO_LETTER);
      }
      int sign = channel.source(there[at]);
      for (int next = model.firstChild(node); next != 0; next = model.sibling(next)) {
        char c = model.letter(next);
        if (!Glyphs.isLetter(c)) {
          continue;
        }
        letters[n] = c;
        source[n] = sign;
        double more = cost + channel.leastCost(letters, n, source);
        if (more > worst && more + model.likeliest(next) > likeliest - WINDOW) {
          walk(next, at + 1, n + 1, lost, more);
        }
      }
    } else {
      int next = model.next(node, there[at]);
      if (next != 0 && cost + model.likeliest(next) > likeliest - WINDOW) {
        letters[n] = there[at];
        source[n] = at;
        walk(next, at + 1, n + 1, lost, cost);
      }
      if (at + 1 < length && there[at + 1] == 'ل' && Glyphs.isAlef(there[at])) {
        int lam = model.next(node, 'ل');
        int alef = lam == 0 ? 0 : model.next(lam, there[at]);
        if (alef != 0 && cost + channel.logTurned() > worst) {
          letters[n] = 'ل';
          source[n] = at + 1;
          letters[n + 1] = there[at];
          source[n + 1] = at;
          walk(alef, at + 2, n + 2, lost, cost + channel.logTurned());
        }
      }
    }
    boolean isOpen = n > 0 && letters[n - 1] == 'ل' && source[n - 1] == -1;
    if (lost == mostLost && !isOpen) {
      return;
    }
    for (int next = model.firstChild(node); next != 0; next = model.sibling(next)) {
      char c = model.letter(next);
      if (!Glyphs.isLetter(c) || lost == mostLost && !Glyphs.isAlef(c)) {
        continue;
      }
      letters[n] = c;
      source[n] = -1;
      double more = cost + channel.leastCost(letters, n, source);
      if (more > worst && more + model.likeliest(next) > likeliest - WINDOW) {
        // A lam-alef is one glyph.
        boolean isSecond =
            Glyphs.isAlef(c) && n > 0 && letters[n - 1] == 'ل' && source[n - 1] == -1;
        walk(next, at, n + 1, isSecond ? lost : lost + 1, more);
      }
    }
  }

  private void take(int word, int n) {
    double alone = model.logWord(word);
    int number = word;
    if (composed) {
      if (model.find(letters, 0, n) >= 0) {
        return;
      }
      alone = model.logWithProclitic(word);
      number = LanguageModel.UNKNOWN;
    }
    int dropped = length;
    for (int i = 0; i < n; i++) {
      dropped -= source[i] == -1 ? 0 : 1;
    }
    double log = channel.log(letters, n, source) + dropped * LOG_NO_LETTER;
    if (log < worst) {
      return;
    }
    likeliest = Math.max(likeliest, log + alone);
    String key = new String(letters, 0, n);
    Reading before = found.get(key);
    if (before == null || before.alone() < log + alone) {
      found.put(
          key,
          new Reading(
              1,
              number,
              -1,
              alone,
              0,
              log,
              Arrays.copyOf(letters, n),
              Arrays.copyOf(source, n),
              false,
              dropped > 0));
    }
  }

  /** Words that no list has, with letters put back that the document loses often. */
  private List<Reading> unlisted(char[] piece, int n) {
    Map<String, Reading> readings = new HashMap<>();
    List<Reading> last = List.of(same(piece, n));
    if (Glyphs.hasHole(piece, n)) {
      last = filled(piece, n);
      last.forEach(r -> readings.put(new String(r.letters()), r));
    } else if (channel.logTurned() > Math.log(OFTEN)) {
      last = turned(piece, n);
      last.forEach(r -> readings.put(new String(r.letters()), r));
    }
    for (int round = 0; round < 3; round++) {
      List<Reading> next = new ArrayList<>();
      for (Reading r : last) {
        insertEach(r, next, readings);
      }
      next.sort(Comparator.comparingDouble(Reading::alone).reversed());
      last = next.subList(0, Math.min(6, next.size()));
    }
    return new ArrayList<>(readings.values());
  }

  /** An unlisted word as it stands and with its lam-alefs turned back, each by itself and all. */
  private List<Reading> turned(char[] piece, int n) {
    List<Reading> found = new ArrayList<>();
    found.add(same(piece, n));
    for (int i = 0; i + 1 < n && found.size() <= KEPT_OF_HALF; i++) {
      if (!Glyphs.isAlef(piece[i]) || piece[i + 1] != 'ل') {
        continue;
      }
      for (Reading r : List.copyOf(found)) {
        char[] word = r.letters().clone();
        int[] from = r.source().clone();
        if (from[i] == i) {
          word[i] = piece[i + 1];
          word[i + 1] = piece[i];
          from[i] = i + 1;
          from[i + 1] = i;
          found.add(weigh(new Reading(1, LanguageModel.UNKNOWN, -1, 0, 0, 0, word, from)));
        }
      }
    }
    return found;
  }

  /** An unlisted word with a letter for each sign. */
  private List<Reading> filled(char[] piece, int n) {
    List<Reading> last = List.of(same(piece, n));
    for (int at = 0; at < n; at++) {
      if (!Glyphs.isHole(piece[at])) {
        continue;
      }
      List<Reading> next = new ArrayList<>();
      for (Reading r : last) {
        for (char c = 'ء'; c <= 'ي'; c++) {
          if (Glyphs.isLetter(c) && channel.leastCost(c) > WORST_OF_SIGN) {
            char[] word = r.letters().clone();
            int[] from = r.source().clone();
            word[at] = c;
            from[at] = channel.source(piece[at]);
            next.add(new Reading(1, LanguageModel.UNKNOWN, -1, 0, 0, 0, word, from));
          }
        }
      }
      next.replaceAll(this::weigh);
      next.sort(Comparator.comparingDouble(Reading::alone).reversed());
      last = next.subList(0, Math.min(KEPT, next.size()));
    }
    return last;
  }

  private Reading weigh(Reading r) {
    int n = r.letters().length;
    if (Glyphs.hasHole(r.letters(), n)) {
      return r;
    }
    return new Reading(
        1,
        LanguageModel.UNKNOWN,
        -1,
        logUnlisted(r.letters(), n),
        0,
        channel.log(r.letters(), n, r.source()),
        r.letters(),
        r.source());
  }

  private void insertEach(Reading r, List<Reading> next, Map<String, Reading> readings) {
    int n = r.letters().length;
    char[] word = new char[n + 1];
    int[] from = new int[n + 1];
    for (int at = 0; at <= n; at++) {
      System.arraycopy(r.letters(), 0, word, 0, at);
      System.arraycopy(r.source(), 0, from, 0, at);
      System.arraycopy(r.letters(), at, word, at + 1, n - at);
      System.arraycopy(r.source(), at, from, at + 1, n - at);
      from[at] = -1;
      for (char c = 'ء'; c <= 'ي'; c++) {
        if (!Glyphs.isLetter(c) || channel.leastCost(c) < Math.log(OFTEN)) {
          continue;
        }
        word[at] = c;
        if (channel.rate(word, at, n + 1) < OFTEN || model.find(word, 0, n + 1) >= 0) {
          continue;
        }
        String key = new String(word, 0, n + 1);
        if (!readings.containsKey(key)) {
          Reading made =
              new Reading(
                  1,
                  LanguageModel.UNKNOWN,
                  -1,
                  logUnlisted(word, n + 1),
                  0,
                  channel.log(word, n + 1, from),
                  word.clone(),
                  from.clone());
          readings.put(key, made);
          next.add(made);
        }
      }
    }
  }

  /** Two words whose space was lost. */
  private List<Reading> halves(char[] piece, int n) {
    List<Reading> readings = new ArrayList<>();
    for (int cut = 1; cut < n; cut++) {
      List<Reading> left = best(piece, 0, cut);
      if (left.isEmpty()) {
        continue;
      }
      for (Reading b : best(piece, cut, n)) {
        if (b.letters().length == 1) {
          continue;
        }
        for (Reading a : left) {
          if (cut == 1 && a.isSame() && "وفبلكس".indexOf(piece[0]) >= 0) {
            // Written in one with the next word.
            continue;
          }
          int size = a.letters().length;
          if (model.count(a.first()) < (size <= SHORT ? FREQUENT_SHORT : FREQUENT)) {
            continue;
          }
          readings.add(joined(a, b, cut));
        }
      }
    }
    return readings;
  }

  private List<Reading> best(char[] piece, int from, int to) {
    return knownParts.computeIfAbsent(
        new String(piece, from, to - from),
        part -> {
          List<Reading> readings =
              listed(part.toCharArray(), to - from, false, 1, -40, WORST_OF_PART);
          readings.sort(Comparator.comparingDouble(Reading::alone).reversed());
          return List.copyOf(readings.subList(0, Math.min(KEPT_OF_HALF, readings.size())));
        });
  }

  private Reading joined(Reading a, Reading b, int cut) {
    int n = a.letters().length;
    int m = b.letters().length;
    char[] word = Arrays.copyOf(a.letters(), n + 1 + m);
    int[] from = Arrays.copyOf(a.source(), n + 1 + m);
    word[n] = ' ';
    from[n] = -1;
    for (int i = 0; i < m; i++) {
      word[n + 1 + i] = b.letters()[i];
      from[n + 1 + i] = b.source()[i] < 0 ? -1 : b.source()[i] + cut;
    }
    return new Reading(
        1,
        a.first(),
        b.first(),
        a.firstAlone(),
        b.firstAlone(),
        a.channel() + b.channel() + channel.logJoined(a.source()[n - 1] < 0),
        word,
        from);
  }
}
