package org.isnad.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a text may be broken: it then has words that are frequent words with a shape of a letter
 * lost, and little of this shape elsewhere. Looks once at each character and allocates nothing as
 * long as no two such words are found; for the few others the likelihoods of their being broken and
 * sound are compared, shape by shape.
 */
final class Suspicion {
  /** So many broken words, the same ones counted again, are worth a second look. */
  private static final int FEWEST = 2;

  /** A text is suspect where it is so much likelier (a logarithm) that shapes were lost. */
  private static final double ENOUGH = 7;

  /** Most that one word says. */
  private static final double MOST = 8;

  /** So many signs for glyphs without a letter make it suspect, too. */
  private static final int FEWEST_HOLES = 3;

  private static final class Holder {
    static final long[] FORMS = new long[1 << 16];
    static final short[] GLYPHS = new short[FORMS.length];
    static final byte[] BEFORES = new byte[FORMS.length];
    static final float[] WEIGHTS = new float[FORMS.length];

    static {
      load();
    }

    private static void load() {
      int mask = FORMS.length - 1;
      try (BufferedReader in = LanguageModel.open("broken.tsv.gz")) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String[] cells = line.split("\t");
          int glyph = Integer.parseInt(cells[1]);
          int before = Glyphs.number(cells[2].charAt(0));
          int number = Integer.parseInt(cells[3]);
          long hash = 0;
          for (int i = 0; i < cells[0].length(); i++) {
            hash = hash(hash, cells[0].charAt(i));
          }
          int slot = slot(hash, mask);
          while (FORMS[slot] != 0) {
            slot = slot + 1 & mask;
          }
          FORMS[slot] = hash;
          GLYPHS[slot] = (short) Glyphs.family(glyph);
          BEFORES[slot] = (byte) before;
          WEIGHTS[slot] = (float) Math.min(MOST, Math.log(number));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the table of broken forms", e);
      }
    }
  }

  private Suspicion() {}

  static boolean falls(char[] text, int n) {
    return count(text, n, null) >= FEWEST
        && (holes(text, n) >= FEWEST_HOLES || gain(text, n) >= ENOUGH);
  }

  /** Signs for glyphs without a letter that stand at Arabic letters. */
  private static int holes(char[] text, int n) {
    int holes = 0;
    for (int i = 0; i < n; i++) {
      if (Glyphs.isHole(text[i])
          && (i > 0 && Glyphs.isLetter(text[i - 1]) || i + 1 < n && Glyphs.isLetter(text[i + 1]))) {
        holes++;
      }
    }
    return holes;
  }

  /**
   * Counts broken forms.
   *
   * @param evidence takes what they say of each shape; may be null
   */
  private static int count(char[] text, int n, Map<Integer, Evidence> evidence) {
    long[] forms = Holder.FORMS;
    int mask = forms.length - 1;
    int broken = 0;
    long hash = 0;
    boolean foreign = false;
    int begin = 0;
    for (int i = 0; i <= n; i++) {
      char c = i < n ? text[i] : ' ';
      if (Glyphs.isLetter(c)) {
        hash = hash(hash, c);
      } else if (c > 0x7F && Glyphs.isMark(c)) {
        continue;
      } else if (c >= '\uE000' && Glyphs.isHole(c)) {
        // What is lost here is not to be guessed: the word is broken.
        broken++;
        foreign = true;
      } else if (c > 0x40 && Character.isLetter(c)) {
        foreign = true;
      } else {
        if (hash != 0 && !foreign) {
          int slot = slot(hash, mask);
          while (forms[slot] != 0 && forms[slot] != hash) {
            slot = slot + 1 & mask;
          }
          if (forms[slot] != 0) {
            broken++;
            if (evidence != null) {
              String word = Evidence.stem(new String(text, begin, i - begin));
              evidence
                  .computeIfAbsent((int) Holder.GLYPHS[slot], g -> new Evidence())
                  .add(word, Holder.BEFORES[slot], Holder.WEIGHTS[slot], false);
            }
          }
        }
        hash = 0;
        foreign = false;
        begin = i + 1;
      }
    }
    return broken;
  }

  /** How much likelier it is that shapes were lost from a text than that it is sound. */
  static double gain(char[] text, int n) {
    Map<Integer, Evidence> evidence = new HashMap<>();
    count(text, n, evidence);
    Shapes shapes = Shapes.of(text, Pieces.of(text, n));
    return Evidence.gain(evidence, shapes, false);
  }

  private static long hash(long hash, char c) {
    return hash * 0x100000001B3L + (c - 'ء' + 1);
  }

  private static int slot(long hash, int mask) {
    return (int) (hash * 0x9E3779B97F4A7C15L >>> 40) & mask;
  }
}
