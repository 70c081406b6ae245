package org.isnad.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How often each shape of a letter stands after each letter: in a text, and in sound ones. */
final class Shapes {
  private static final class Holder {
    static final double[] SHARES = new double[BrokenForms.KINDS * Glyphs.BEFORE];

    static {
      try (BufferedReader in = LanguageModel.open("shapes.tsv.gz")) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String[] cells = line.split("\t");
          SHARES[at(Integer.parseInt(cells[0]), Glyphs.number(cells[1].charAt(0)))] =
              Integer.parseInt(cells[2]) / 1e6;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the table of shapes", e);
      }
    }
  }

  private final int[] there = new int[BrokenForms.KINDS * Glyphs.BEFORE];
  private int words;

  private Shapes() {}

  /** Counts the shapes of a text. */
  static Shapes of(char[] text, Pieces pieces) {
    Shapes shapes = new Shapes();
    char[] letters = new char[text.length];
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.kind(i) == Pieces.Kind.WORD) {
        shapes.count(letters, pieces.letters(text, i, letters, 0));
      }
    }
    return shapes;
  }

  private void count(char[] word, int n) {
    words++;
    if (Glyphs.hasHole(word, n)) {
      return;
    }
    for (int i = 0; i < n; i++) {
      int before = Glyphs.before(word, i);
      there[at(Glyphs.family(Glyphs.glyph(word, i, n)), before)]++;
      if (Glyphs.isLamAlef(word, i, n)) {
        there[at(BrokenForms.TURNED, Glyphs.number('ل'))]++;
        there[at(BrokenForms.WHOLE, before)]++;
      }
    }
  }

  private static int at(int glyph, int before) {
    return glyph * Glyphs.BEFORE + before;
  }

  /**
   * How often a shape stands in the text after a letter.
   *
   * @param glyph the first of a family, or one of the numbers of {@link BrokenForms}
   * @param before number of the letter before it
   */
  int there(int glyph, int before) {
    return there[at(glyph, before)];
  }

  /** How often it stands in sound texts of as many words, on average. */
  double expected(int glyph, int before) {
    return Holder.SHARES[at(glyph, before)] * words;
  }

  int words() {
    return words;
  }
}
