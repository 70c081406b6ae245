package org.isnad.coding;

import java.util.List;

/** The people that one sentence counts, and what is known so far of what befell them. */
final class People {
  final Measure[] measure;
  final int[] token;
  final boolean[] part;
  private final FigureClause clause;
  private final MeasureReader words;
  private final List<Counted> counted;

  People(FigureClause clause, MeasureReader words, List<Counted> counted) {
    this.clause = clause;
    this.words = words;
    this.counted = counted;
    this.measure = new Measure[counted.size()];
    this.token = new int[counted.size()];
    this.part = new boolean[counted.size()];
  }

  Counted get(int k) {
    return counted.get(k);
  }

  int size() {
    return counted.size();
  }

  boolean reaches(int from, int k) {
    return clause.reaches(from, counted.get(k));
  }

  /** The first counted people that begin at or after a token, or -1. */
  int next(int from) {
    for (int k = 0; k < counted.size(); k++) {
      if (counted.get(k).first() >= from) {
        return k;
      }
    }
    return -1;
  }

  /** The last counted people that clause.end at or before a token, or -1. */
  int last(int to) {
    for (int k = counted.size() - 1; k >= 0; k--) {
      if (counted.get(k).end() <= to) {
        return k;
      }
    }
    return -1;
  }

  void assign(int k, Measure what, int at) {
    if (measure[k] != null) {
      return;
    }
    Measure given = what;
    if (what == Measure.ARRESTED && clause.isHostage(counted.get(k))) {
      given = Measure.ABDUCTED;
    }
    measure[k] = given;
    token[k] = at;
  }

  /** Coordinated people have one verb: «ثلاثة موظفين وأربعة حراس قتلوا». */
  void assignGroup(int k, Measure what, int at) {
    assign(k, what, at);
    for (int j = k; j > 0 && counted.get(j).joined(); j--) {
      Counted before = counted.get(j - 1);
      boolean near = counted.get(j).first() - before.end() <= 1 && measure[j - 1] == null;
      if (!near) {
        return;
      }
      assign(j - 1, what, at);
    }
  }

  /** The people before a verb that are its subject, or -1. */
  int subjectBefore(int verb) {
    int k = last(verb);
    while (k >= 0) {
      Counted c = counted.get(k);
      if (!clause.isOpen(c.end(), verb)) {
        return -1;
      }
      if (clause.isPart(c)) {
        int total = k - 1;
        while (total > 0 && (counted.get(total).joined() || clause.isPart(counted.get(total)))) {
          total--;
        }
        boolean free =
            total >= 0
                && measure[total] == null
                && clause.isOpen(counted.get(total).end(), c.first())
                && counted.get(total).explicit();
        if (free) {
          return total;
        }
        return measure[k] == null && verb - c.end() <= 1 ? k : -1;
      }
      if (measure[k] == null && (c.explicit() || c.low() != null && c.low() >= 2)) {
        return k;
      }
      if (measure[k] != null) {
        return -1;
      }
      k--;
    }
    return -1;
  }

  /** The one person, named just before, whom a singular verb has for its subject, or -1. */
  int oneBefore(int verb) {
    int k = last(verb);
    if (k < 0) {
      return -1;
    }
    Counted c = counted.get(k);
    boolean one = c.known() && c.low() != null && c.low() == 1 && measure[k] == null;
    if (!one || verb - c.end() > 6 || !clause.isOpen(c.end(), verb) || clause.isPart(c)) {
      return -1;
    }
    if (c.first() > clause.start && words.of(c.first() - 1, "by") != null) {
      return -1;
    }
    return k;
  }
}
