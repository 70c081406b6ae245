package org.isnad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.repair.Repairer;
import org.isnad.repair.Restoration;

/**
 * Cleans a text and keeps, for every character of the result, where it stood in the original:
 * presentation forms become letters, hamza and madda written apart are joined with their alef, and
 * tatweel, zero-width and bidi controls go. Diacritics stay; they are dropped from keys only.
 */
final class Cleaner {
  private static final boolean[] PLAIN = new boolean[CharClass.TABLE_END];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = !isDropped(c) && !isSpace(c) && c != '\r' && !(c >= '\u0653' && c <= '\u0655');
    }
  }

  private Cleaner() {}

  /**
   * @param originalTitleEnd offset in the original after its title, 0 where it has none
   */
  static Text clean(String original, int originalTitleEnd) {
    char[] in = original.toCharArray();
    int n = in.length;
    int clean = plainTo(in, 0);
    if (clean == n) {
      return finish(original, original, in, n, null, originalTitleEnd);
    }
    char[] out = Arrays.copyOf(in, n + 16);
    int[] map = new int[n + 17];
    for (int i = 0; i < clean; i++) {
      map[i] = i;
    }
    int length = clean;
    for (int i = clean; i < n; i++) {
      char c = in[i];
      if (isPlain(c)) {
        map[length] = i;
        out[length++] = c;
        continue;
      }
      if (isDropped(c)) {
        continue;
      }
      if (c >= '\uFB50' && c <= '\uFEFC') {
        String letters = PresentationForms.decompose(c);
        if (letters != null) {
          // Room for these and for one of everything that still comes.
          int needed = length + letters.length() + n - i;
          if (needed > out.length) {
            out = Arrays.copyOf(out, needed + needed / 4);
            map = Arrays.copyOf(map, out.length + 1);
          }
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
      out[length++] = isSpace(c) ? ' ' : c == '\r' ? lineFeed(in, i) : c;
    }
    map[length] = n;
    return finish(
        original,
        new String(out, 0, length),
        out,
        length,
        map,
        cleanedOffset(map, length, originalTitleEnd));
  }

  /** Restores what is broken; a sound text stays as it is. */
  private static Text finish(
      String original, String cleaned, char[] characters, int length, int[] map, int titleEnd) {
    Restoration restoration = Repairer.restore(characters, length, titleEnd);
    if (restoration == null) {
      return new Text(original, cleaned, characters, length, map, titleEnd, List.of());
    }
    int[] way = restoration.from().clone();
    int title = 0;
    for (int i = 0; i < way.length; i++) {
      if (way[i] < titleEnd) {
        title = i + 1;
      }
      way[i] = map == null ? way[i] : map[way[i]];
    }
    char[] restored = restoration.text().toCharArray();
    return new Text(
        original,
        restoration.text(),
        restored,
        restored.length,
        way,
        title,
        spans(restoration, map));
  }

  private static List<Restored> spans(Restoration restoration, int[] map) {
    List<Restored> spans = new ArrayList<>();
    for (Restoration.Span span : restoration.spans()) {
      int begin = span.originalBegin();
      int end = span.originalEnd();
      spans.add(
          new Restored(
              span.begin(),
              span.end(),
              map == null ? begin : map[begin],
              map == null ? end : map[end]));
    }
    return List.copyOf(spans);
  }

  /** Offset after the last character of the cleaned text that stood before an original offset. */
  private static int cleanedOffset(int[] map, int length, int original) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (map[middle] < original) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Offset of the first character from an offset on that may not stay as it is. */
  private static int plainTo(char[] in, int from) {
    int i = from;
    while (i < in.length && isPlain(in[i])) {
      i++;
    }
    return i;
  }

  /** Whether a character certainly stays as it is. */
  private static boolean isPlain(char c) {
    return c < PLAIN.length ? PLAIN[c] : c > '\u206F' && c < '\u3000' || isLaterPlain(c);
  }

  private static boolean isLaterPlain(char c) {
    return !isDropped(c) && !isSpace(c) && !(c >= '\uFB50' && c <= '\uFEFC');
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

  private static char lineFeed(char[] in, int i) {
    return i + 1 < in.length && in[i + 1] == '\n' ? ' ' : '\n';
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
