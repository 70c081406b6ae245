package org.isnad.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a page's characters together into lines. The order of the file keeps columns apart; where it
 * jumps within a line, the parts are joined again by their place on the page.
 */
final class PageLines {
  private static final int LOOK_BACK = 60;

  private PageLines() {}

  static List<GlyphLine> of(List<Glyph> glyphs) {
    List<GlyphLine> lines = new ArrayList<>();
    GlyphLine current = null;
    for (Glyph glyph : glyphs) {
      if (current == null || !goesOn(current, glyph)) {
        current = new GlyphLine();
        lines.add(current);
      }
      current.add(glyph);
    }
    lines.removeIf(GlyphLine::isEmpty);
    return join(lines);
  }

  private static boolean goesOn(GlyphLine line, Glyph glyph) {
    if (glyph.isMark() && line.distance(glyph.x(), glyph.right()) < glyph.size()) {
      return Math.abs(glyph.y() - line.y()) < line.size() * 1.2f;
    }
    return line.isLevelWith(glyph.y())
        && line.distance(glyph.x(), glyph.right()) < 3 * Math.max(line.size(), glyph.size());
  }

  private static List<GlyphLine> join(List<GlyphLine> parts) {
    List<GlyphLine> lines = new ArrayList<>();
    for (GlyphLine part : parts) {
      GlyphLine home = null;
      for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LOOK_BACK); i--) {
        GlyphLine line = lines.get(i);
        if (line.isLevelWith(part.y())
            && line.distance(part.left(), part.right()) < line.size()
            && !line.overlaps(part)) {
          home = line;
          break;
        }
      }
      if (home == null) {
        lines.add(part);
      } else {
        home.addAll(part);
      }
    }
    return lines;
  }
}
