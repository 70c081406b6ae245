package org.isnad.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The characters on one base line, or on a part of it. */
final class GlyphLine {
  private final List<Glyph> glyphs = new ArrayList<>();
  private float left = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;
  private float y;
  private float size;

  void add(Glyph glyph) {
    if (glyphs.isEmpty() || !glyph.isMark() && glyph.size() > size) {
      y = glyph.y();
      size = glyph.size();
    }
    if (!glyph.isBlank()) {
      left = Math.min(left, glyph.x());
      right = Math.max(right, glyph.right());
    }
    glyphs.add(glyph);
  }

  void addAll(GlyphLine other) {
    other.glyphs.forEach(this::add);
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float y() {
    return y;
  }

  float size() {
    return size;
  }

  boolean isEmpty() {
    return left > right;
  }

  /** Whether a character at this height belongs to the line. */
  boolean isLevelWith(float otherY) {
    return Math.abs(otherY - y) < 0.45f * size;
  }

  /** Horizontal distance to an interval, 0 where they meet. */
  float distance(float otherLeft, float otherRight) {
    return isEmpty() ? 0 : Math.max(0, Math.max(otherLeft - right, left - otherRight));
  }

  boolean overlaps(GlyphLine other) {
    float common = Math.min(right, other.right) - Math.max(left, other.left);
    return common > 0.5f * Math.min(right - left, other.right - other.left);
  }

  /** The characters from left to right, each with its diacritics; blanks where there is a gap. */
  List<String> visual() {
    List<Glyph> bases = new ArrayList<>();
    List<Glyph> riders = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      (glyph.isMark() || glyph.hasNoWidth() ? riders : bases).add(glyph);
    }
    bases.sort(Comparator.comparingDouble(Glyph::x));
    List<StringBuilder> cells = new ArrayList<>();
    for (Glyph base : bases) {
      cells.add(new StringBuilder(base.text()));
    }
    for (Glyph rider : riders) {
      attach(rider, bases, cells);
    }
    return spaced(bases, cells);
  }

  /**
   * Diacritics, and letters that have no width of their own because the glyph before draws them
   * too, go behind the letter that they stand on.
   */
  private static void attach(Glyph rider, List<Glyph> bases, List<StringBuilder> cells) {
    float middle = rider.x() + rider.width() / 2;
    int nearest = -1;
    float least = rider.size();
    for (int i = firstNear(bases, middle - 2 * rider.size()); i < bases.size(); i++) {
      Glyph base = bases.get(i);
      if (base.x() > middle + rider.size()) {
        break;
      }
      float cost = cost(rider, middle, base);
      if (!base.isBlank() && cost < least) {
        least = cost;
        nearest = i;
      }
    }
    if (nearest >= 0) {
      cells.get(nearest).append(rider.text());
    }
  }

  private static float cost(Glyph rider, float middle, Glyph base) {
    if (!rider.isMark()) {
      // The second letter of a ligature is put where the drawing begins.
      return Math.abs(base.x() - rider.x());
    }
    boolean over = middle >= base.x() && middle < base.right();
    float distance = Math.abs(base.x() + base.width() / 2 - middle);
    return over ? distance / 8 : distance;
  }

  private static int firstNear(List<Glyph> bases, float x) {
    int low = 0;
    int high = bases.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bases.get(middle).x() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<String> spaced(List<Glyph> bases, List<StringBuilder> cells) {
    boolean ownBlanks = bases.stream().filter(Glyph::isBlank).count() * 25 >= bases.size();
    List<String> out = new ArrayList<>();
    float end = 0;
    Glyph last = null;
    for (int i = 0; i < bases.size(); i++) {
      Glyph glyph = bases.get(i);
      if (glyph.isBlank()) {
        blank(out);
        end = Math.max(end, glyph.right());
        continue;
      }
      if (last != null && isSame(last, glyph)) {
        // Printed twice, a little aside, to look bold.
        continue;
      }
      if (last != null && glyph.x() - end > leastGap(last, glyph, ownBlanks) * glyph.size()) {
        blank(out);
      }
      out.add(cells.get(i).toString());
      end = last == null ? glyph.right() : Math.max(end, glyph.right());
      last = glyph;
    }
    return out;
  }

  /** From which gap on, in sizes of the font, two characters belong to two words. */
  private static float leastGap(Glyph a, Glyph b, boolean ownBlanks) {
    // Between scripts the blank is often placed with the wrong one.
    boolean scripts = VisualOrder.isRightToLeft(a.text()) != VisualOrder.isRightToLeft(b.text());
    return ownBlanks && !scripts ? 0.28f : 0.15f;
  }

  private static boolean isSame(Glyph a, Glyph b) {
    return a.text().equals(b.text())
        && b.x() - a.x() < 0.1f * a.size()
        && a.width() > 0.15f * a.size();
  }

  private static void blank(List<String> out) {
    if (!out.isEmpty() && !out.get(out.size() - 1).equals(" ")) {
      out.add(" ");
    }
  }
}
