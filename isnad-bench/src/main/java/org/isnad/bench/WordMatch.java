package org.isnad.bench;

import java.util.ArrayList;
import java.util.List;
import org.isnad.repair.Pieces;

/** Which words of a text another has, too, in the same order: the longest common subsequence. */
final class WordMatch {
  private WordMatch() {}

  /** The words of Arabic letters without marks. */
  static List<String> words(String text) {
    char[] chars = text.toCharArray();
    Pieces pieces = Pieces.of(chars, chars.length);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.kind(i) == Pieces.Kind.WORD) {
        words.add(pieces.word(chars, i));
      }
    }
    return words;
  }

  /** For each word of the first list, whether the second has it in its place. */
  static boolean[] kept(List<String> truth, List<String> other) {
    int n = truth.size();
    int m = other.size();
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int k = m - 1; k >= 0; k--) {
        best[i][k] =
            truth.get(i).equals(other.get(k))
                ? best[i + 1][k + 1] + 1
                : Math.max(best[i + 1][k], best[i][k + 1]);
      }
    }
    boolean[] kept = new boolean[n];
    int i = 0;
    int k = 0;
    while (i < n && k < m) {
      if (truth.get(i).equals(other.get(k))) {
        kept[i++] = true;
        k++;
      } else if (best[i + 1][k] >= best[i][k + 1]) {
        i++;
      } else {
        k++;
      }
    }
    return kept;
  }
}
