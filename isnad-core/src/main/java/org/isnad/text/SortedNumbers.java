package org.isnad.text;

/** Sets of numbers (hashes of words or of runs of words) as sorted arrays without repetitions. */
public final class SortedNumbers {
  private SortedNumbers() {}

  /** How many numbers two sorted arrays share; of one that is repeated in both, each pair. */
  public static int common(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        n++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }
}
