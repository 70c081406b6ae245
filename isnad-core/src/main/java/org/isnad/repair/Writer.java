package org.isnad.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the text that was read, with the way back. */
final class Writer {
  private final char[] there;
  private final Pieces pieces;
  private final int[] origin;
  private char[] out;
  private int[] from;
  private int length;
  private final List<Restoration.Span> spans = new ArrayList<>();

  /**
   * @param origin for each character that is there and for the end, its offset in the broken text
   */
  private Writer(char[] there, Pieces pieces, int[] origin) {
    this.there = there;
    this.pieces = pieces;
    this.origin = origin;
    out = new char[there.length + 64];
    from = new int[there.length + 65];
  }

  /**
   * @param moved runs of lines that were put in another order, as offsets in {@code there}
   */
  static Restoration write(
      char[] there, Pieces pieces, int[] origin, Decoder.Result result, List<int[]> moved) {
    Writer writer = new Writer(there, pieces, origin);
    int at = 0;
    for (int i = 0; i < result.readings().size(); i++) {
      Reading reading = result.readings().get(i);
      if (reading.isSame()) {
        continue;
      }
      int first = result.first()[i];
      writer.copy(at, pieces.begin(first));
      writer.restore(reading, first);
      at = pieces.end(first + reading.pieces() - 1);
    }
    writer.copy(at, there.length);
    writer.from[writer.length] = origin[there.length];
    return new Restoration(
        new String(writer.out, 0, writer.length),
        Arrays.copyOf(writer.from, writer.length + 1),
        List.copyOf(writer.spans));
  }

  private void copy(int begin, int end) {
    for (int i = begin; i < end; i++) {
      put(there[i], origin[i]);
    }
  }

  private void put(char c, int at) {
    if (length + 1 >= out.length) {
      out = Arrays.copyOf(out, out.length * 2);
      from = Arrays.copyOf(from, out.length + 1);
    }
    from[length] = at;
    out[length++] = c;
  }

  private void restore(Reading reading, int first) {
    int begin = length;
    int last = first + reading.pieces() - 1;
    int start = pieces.begin(first);
    int end = pieces.end(last);
    // Where each letter stands, without marks and spaces.
    int[] place = new int[end - start];
    int n = 0;
    for (int i = start; i < end; i++) {
      if (Glyphs.isLetter(there[i]) || Glyphs.isHole(there[i])) {
        place[n++] = i;
      }
    }
    char[] letters = reading.letters();
    int[] source = reading.source();
    int before = start;
    int hole = start;
    for (int i = 0; i < letters.length; i++) {
      if (source[i] < -1) {
        while (!Glyphs.isHole(there[hole])) {
          hole++;
        }
        before = hole++;
      }
      if (source[i] < 0) {
        put(letters[i], origin[before]);
        continue;
      }
      int at = place[source[i]];
      put(letters[i], origin[at]);
      before = at;
      for (int k = at + 1; k < end && Glyphs.isMark(there[k]); k++) {
        put(there[k], origin[k]);
      }
    }
    int low = Integer.MAX_VALUE;
    int high = 0;
    for (int i = start; i < end; i++) {
      low = Math.min(low, origin[i]);
      high = Math.max(high, origin[i] + 1);
    }
    spans.add(new Restoration.Span(begin, length, low, high));
  }
}
