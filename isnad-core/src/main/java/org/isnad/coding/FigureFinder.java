package org.isnad.coding;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.text.Tokens;

/**
 * Says what is told of the people counted: killed, injured, arrested, … The word that says so
 * governs what follows it («مقتل 12 شخصا»), stands after its subject («12 شخصا قتلوا»), or is the
 * noun itself («12 قتيلا»); coordination hands it on, and «بينهم» takes it from the total.
 */
final class FigureFinder {
  private static final int LEFT = 9;
  private static final int RIGHT = 14;

  private final Scan scan;
  private final Tokens tokens;
  private final Matches matches;
  private final CountedFinder counts;

  FigureFinder(Scan scan) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.matches = scan.matches;
    this.counts = new CountedFinder(scan);
  }

  List<Figure> find() {
    List<Figure> figures = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      if (scan.matches.count(Layer.MEASURE) == 0) {
        break;
      }
      sentence(s, figures);
    }
    return figures;
  }

  private void sentence(int s, List<Figure> figures) {
    int start = tokens.sentenceStart(s);
    int end = tokens.sentenceEnd(s);
    List<Counted> counted = counts.find(s);
    int before = figures.size();
    for (int k = 0; k < counted.size(); k++) {
      Counted c = counted.get(k);
      Counted next = k + 1 < counted.size() ? counted.get(k + 1) : null;
      Counted previous = k > 0 ? counted.get(k - 1) : null;
      Figure last = figures.size() > before ? figures.get(figures.size() - 1) : null;
      Figure figure = figure(c, previous, next, last, figures, s, start, end);
      if (figure != null) {
        figures.add(figure);
      }
    }
    zeros(s, start, end, figures);
  }

  private Figure figure(
      Counted c,
      Counted previous,
      Counted next,
      Figure last,
      List<Figure> figures,
      int s,
      int start,
      int end) {
    if (c.head() != null) {
      boolean part = last != null && isSubset(c, start);
      return new Figure(c, c.head().measure(), c.nounFirst(), s, part ? figures.size() - 1 : -1);
    }
    int subset = subsetBefore(c, start);
    if (subset >= 0 && !figures.isEmpty()) {
      Figure total = figures.get(figures.size() - 1);
      if (total.sentence() >= s - 1 && (c.known() || c.explicit())) {
        int index = total.total() >= 0 ? total.total() : figures.size() - 1;
        return new Figure(c, total.measure(), total.measureToken(), s, index);
      }
    }
    int left = governorLeft(c, start, previous);
    if (left >= 0) {
      MeasureWord word = scan.measureAt(matches.first(left));
      int gap = c.first() - matches.end(left);
      boolean agent = word.isVerb() && next != null && isObjectOf(c, next);
      if (agent) {
        return c.explicit() || c.low() == 2
            ? new Figure(c, Measure.PARTICIPANTS, matches.first(left), s, -1)
            : null;
      }
      boolean near = c.explicit() || gap <= 1;
      if (near && (c.known() || gap <= 4)) {
        return new Figure(c, word.measure(), matches.first(left), s, -1);
      }
    }
    int right = governorRight(c, next, end);
    if (right >= 0 && (c.known() || c.explicit())) {
      MeasureWord word = scan.measureAt(matches.first(right));
      int gap = matches.first(right) - c.end();
      if (c.explicit() || gap <= 1) {
        return new Figure(c, word.measure(), matches.first(right), s, -1);
      }
    }
    if (c.joined()
        && last != null
        && previous != null
        && last.counted() == previous
        && c.first() - previous.end() <= 3
        && (c.known() || c.explicit())
        && !hasMeasureBetween(previous.end(), c.first())) {
      return new Figure(c, last.measure(), last.measureToken(), s, last.total());
    }
    return null;
  }

  private boolean hasMeasureBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (scan.measureAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** The subset cue that stands shortly before, or -1. */
  private int subsetBefore(Counted c, int start) {
    for (int i = c.first() - 1; i >= Math.max(start, c.first() - 4); i--) {
      if (scan.cueAt(i, "subset")) {
        return i;
      }
      if (scan.isComma(i) || scan.measureAt(i) != null) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isSubset(Counted c, int start) {
    return subsetBefore(c, start) >= 0;
  }

  /** The measure word that governs from the left, as a match, or -1. */
  private int governorLeft(Counted c, int start, Counted previous) {
    int words = 0;
    boolean comma = false;
    for (int i = c.first() - 1; i >= start; i--) {
      int match = matches.covering(Layer.MEASURE, i);
      if (match >= 0) {
        MeasureWord word = matches.value(match, MeasureWord.class);
        if (word.isHead()) {
          return isTollHead(matches.first(match), start) ? match : -1;
        }
        if (comma && words > 4) {
          return -1;
        }
        return match;
      }
      if (tokens.isPunctuation(i)) {
        if (tokens.is(i, '.') || tokens.is(i, '؛') || tokens.is(i, ':') || tokens.is(i, '!')) {
          return -1;
        }
        if (scan.isComma(i)) {
          comma = true;
        }
        continue;
      }
      if (isClauseWord(i) || ++words > LEFT) {
        return -1;
      }
      if (previous != null && i < previous.end() && i >= previous.first()) {
        if (!c.joined()) {
          return -1;
        }
        words = Math.min(words, 3); // a coordinated noun phrase counts as one step
      }
    }
    return -1;
  }

  /** «عدد القتلى», «حصيلة الضحايا», «بين القتلى»: the noun stands for its count. */
  private boolean isTollHead(int first, int start) {
    for (int i = first - 1; i >= Math.max(start, first - 3); i--) {
      for (String word : TOLL) {
        if (tokens.keyIs(i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final String[] TOLL = {
    "عدد", "حصيله", "بين", "وبين", "اجمالي", "لعدد", "الحصيله", "بعدد", "وعدد", "والحصيله", "عددهم"
  };

  private boolean isClauseWord(int i) {
    for (String word : CLAUSE) {
      if (tokens.keyIs(i, word)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] CLAUSE = {
    "ان", "بان", "بينما", "فيما", "حيث", "عندما", "لكن", "كما", "الذي", "التي", "الذين", "بعدما",
    "اذ", "انه", "انها", "ممن"
  };

  /** The verb that follows its subject, as a match, or -1. */
  private int governorRight(Counted c, Counted next, int end) {
    boolean comma = false;
    int limit = Math.min(end, c.end() + RIGHT);
    for (int i = c.end(); i < limit; i++) {
      if (next != null && i >= next.first()) {
        if (!next.joined() || comma) {
          return -1;
        }
        // «ثلاثة موظفين وأربعة حراس قتلوا»: look past a coordinated noun phrase once.
        i = next.end() - 1;
        next = null;
        continue;
      }
      MeasureWord word = scan.measureAt(i);
      if (word != null) {
        int match = matches.at(Layer.MEASURE, i);
        if (!word.isVerb()) {
          return -1;
        }
        boolean joinedVerb = (matches.prefix(match) & Lexicon.CONJUNCTION) != 0;
        if (joinedVerb) {
          return -1;
        }
        boolean object = next != null && next.first() - matches.end(match) <= 2;
        return object && word.measure() != Measure.PARTICIPANTS ? -1 : match;
      }
      if (tokens.isPunctuation(i)) {
        if (scan.isComma(i)) {
          if (comma) {
            return -1;
          }
          comma = true;
          continue;
        }
        if (tokens.is(i, '.') || tokens.is(i, '؛') || tokens.is(i, ':')) {
          return -1;
        }
        continue;
      }
      if (tokens.keyIs(i, "ان")
          || tokens.keyIs(i, "بينما")
          || tokens.keyIs(i, "فيما")
          || tokens.keyIs(i, "ما")
          || tokens.keyIs(i, "مما")
          || matches.at(Layer.REPORTING, i) >= 0 && i > c.end() + 1) {
        return -1;
      }
    }
    return -1;
  }

  /** «قتل مسلح 5 أشخاص»: what follows without «و» or a preposition is the object. */
  private boolean isObjectOf(Counted agent, Counted object) {
    int gap = object.first() - agent.end();
    if (gap < 0 || gap > 1 || object.joined() || !object.known()) {
      return false;
    }
    for (int i = agent.end(); i < object.first(); i++) {
      if (tokens.isPunctuation(i) || isClauseWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** «دون وقوع إصابات», «لا ضحايا»: a figure of nobody. */
  private void zeros(int s, int start, int end, List<Figure> figures) {
    for (int i = start; i < end; i++) {
      if (!scan.cueAt(i, "negation") && !scan.cueAt(i, "zero")) {
        continue;
      }
      for (int k = i; k < Math.min(end, i + 7); k++) {
        MeasureWord head = scan.measureAt(k);
        boolean noun = head != null && (head.isHead() || tokens.keyIs(k, "اصابه"));
        if (noun && head.measure() != Measure.HELD) {
          int headEnd = matches.end(matches.at(Layer.MEASURE, k));
          Counted nobody =
              new Counted(
                  i, headEnd, k, headEnd, 0, 0, Qualifier.EXACT, null, head, false, true, false);
          figures.add(new Figure(nobody, head.measure(), k, s, -1));
          i = k;
          break;
        }
        if (k > i && (scan.isComma(k) || scan.quantity(k) != null)) {
          break;
        }
      }
    }
  }
}
