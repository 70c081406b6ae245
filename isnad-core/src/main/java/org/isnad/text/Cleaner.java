package org.isnad.text;

import java.util.Arrays;

/**
 * Cleans a text and keeps, for every character of the result, where it stood in the original:
 * presentation forms become letters, hamza and madda written apart are joined with their alef, and
 * tatweel, zero-width and bidi controls go. Diacritics stay; they are dropped from keys only.
 */
final class Cleaner {
  private Cleaner() {}

  static Text clean(String original, int originalTitleEnd) {
    int n = original.length();
    char[] out = new char[n + 16];
    int[] map = new int[n + 17];
    int length = 0;
    int titleEnd = 0;
    for (int i = 0; i < n; i++) {
      if (i == originalTitleEnd) {
        titleEnd = length;
      }
      char c = original.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      if (length + 20 >= out.length) {
        out = Arrays.copyOf(out, out.length * 2);
        map = Arrays.copyOf(map, out.length + 1);
      }
      if (c >= '\uFB50' && c <= '\uFEFC') {
        String letters = PresentationForms.decompose(c);
        if (letters != null) {
          for (int k = 0; k < letters.length(); k++) {
            map[length] = i;
            out[length++] = letters.charAt(k);
          }
          continue;
        }
      }
      if (c >= '\u0653' && c <= '\u0655' && length > 0) {
        char joined = join(out[length - 1], c);
        if (joined != 0) {
          out[length - 1] = joined;
          continue;
        }
      }
      map[length] = i;
      out[length++] = isSpace(c) ? ' ' : c == '\r' ? lineFeed(original, i) : c;
    }
    if (originalTitleEnd >= n) {
      titleEnd = originalTitleEnd == 0 ? 0 : length;
    }
    map[length] = n;
    return new Text(original, new String(out, 0, length), Arrays.copyOf(map, length + 1), titleEnd);
  }

  /**
   * Joins an alef, waw or ya with a combining madda or hamza, as NFC does; 0 where nothing joins.
   */
  private static char join(char base, char mark) {
    if (mark == '\u0653') {
      return base == 'ا' ? 'آ' : 0;
    }
    if (mark == '\u0654') {
      return switch (base) {
        case 'ا' -> 'أ';
        case 'و' -> 'ؤ';
        case 'ي' -> 'ئ';
        default -> 0;
      };
    }
    return base == 'ا' ? 'إ' : 0;
  }

  private static char lineFeed(String original, int i) {
    return i + 1 < original.length() && original.charAt(i + 1) == '\n' ? ' ' : '\n';
  }

  private static boolean isSpace(char c) {
    return c == '\u00A0'
        || c == '\t'
        || c == '\u3000'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u000B'
        || c == '\f';
  }

  /** Tatweel, zero-width and bidi controls, byte order marks, soft hyphens, other controls. */
  private static boolean isDropped(char c) {
    return c == '\u0640'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\uFEFF'
        || c == '\u00AD'
        || c == '\u061C'
        || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\u000B' && c != '\f';
  }
}
