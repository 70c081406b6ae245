package org.isnad.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a text may be broken: it then has words that are frequent words with a shape of a letter
 * lost, and hardly has this shape elsewhere. Looks once at each character and allocates nothing as
 * long as no two such words are found; nearly all sound texts are let go here.
 */
final class Suspicion {
  /** So many words that miss the same shape make a text suspect, */
  private static final int FEWEST = 2;

  /** of this many different words that miss something, */
  private static final int FEWEST_DIFFERENT = 3;

  /** if the shape is found at most so many times as often as it is missed. */
  private static final int FOUND = 4;

  /** So many signs for glyphs without a letter make it suspect, too. */
  private static final int FEWEST_HOLES = 3;

  private static final class Holder {
    static final long[] FORMS = new long[1 << 16];
    static final short[] GLYPHS = new short[FORMS.length];

    static {
      load(FORMS, GLYPHS);
    }
  }

  private Suspicion() {}

  static boolean falls(char[] text, int n) {
    return count(text, n, null, null) >= FEWEST
        && (holes(text, n) >= FEWEST_HOLES || isRegular(text, n));
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
   * @param missed takes how many different words miss each shape; may be null
   * @param seen takes the hashes of these words; null where {@code missed} is
   */
  private static int count(char[] text, int n, int[] missed, Set<Long> seen) {
    long[] forms = Holder.FORMS;
    int mask = forms.length - 1;
    int broken = 0;
    long hash = 0;
    boolean foreign = false;
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
            if (missed != null && seen.add(hash)) {
              missed[Holder.GLYPHS[slot]]++;
            }
          }
        }
        hash = 0;
        foreign = false;
      }
    }
    return broken;
  }

  private static boolean isRegular(char[] text, int n) {
    int[] missed = new int[Glyphs.COUNT + 1];
    Set<Long> seen = new HashSet<>();
    count(text, n, missed, seen);
    if (seen.size() < FEWEST_DIFFERENT) {
      return false;
    }
    int[] found = new int[Glyphs.COUNT + 1];
    Pieces pieces = Pieces.of(text, n);
    char[] letters = new char[n];
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.kind(i) == Pieces.Kind.WORD) {
        int length = pieces.letters(text, i, letters, 0);
        for (int k = 0; k < length && !Glyphs.hasHole(letters, length); k++) {
          found[Glyphs.family(Glyphs.glyph(letters, k, length))]++;
          if (k > 0 && letters[k - 1] == 'ل' && Glyphs.isAlef(letters[k])) {
            found[BrokenForms.TURNED]++;
          }
        }
      }
    }
    for (int glyph = 0; glyph < missed.length; glyph++) {
      if (missed[glyph] >= FEWEST && found[glyph] <= FOUND * missed[glyph]) {
        return true;
      }
    }
    return false;
  }

  private static long hash(long hash, char c) {
    return hash * 0x100000001B3L + (c - 'ء' + 1);
  }

  private static int slot(long hash, int mask) {
    return (int) (hash * 0x9E3779B97F4A7C15L >>> 40) & mask;
  }

  private static void load(long[] forms, short[] glyphs) {
    int mask = forms.length - 1;
    try (BufferedReader in = LanguageModel.open("broken.tsv.gz")) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int tab = line.indexOf('\t');
        long hash = 0;
        for (int i = 0; i < tab; i++) {
          hash = hash(hash, line.charAt(i));
        }
        int slot = slot(hash, mask);
        while (forms[slot] != 0) {
          slot = slot + 1 & mask;
        }
        forms[slot] = hash;
        glyphs[slot] = (short) Glyphs.family(Integer.parseInt(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table of broken forms", e);
    }
  }
}
